using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Policies.Tests.Profiles;

/// <summary>
/// Writes what is in force at a stage, as a user would configure it. It names every rule that any stage configures, so
/// that it holds on a stack of another stage as well.
/// </summary>
internal static class StageProfile
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Stage stage)
    {
        var all = Enum.GetValues<Stage>().Select(StageConfiguration.Of).ToList();
        var profile = new JsonObject();
        var names = all.SelectMany(configuration => configuration.Keys).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var rule = AwsFoundationPack.Rules.Single(candidate => candidate.Name == name);
            var configuration = StageConfiguration.Of(stage).GetValueOrDefault(name);
            var properties = all
                .SelectMany(other => other.GetValueOrDefault(name)?.Properties.Keys.AsEnumerable() ?? [])
                .Distinct()
                .ToList();
            var level = Words.Kebab((configuration?.EnforcementLevel ?? rule.EnforcementLevel!).Value.ToString());
            profile[name] = properties.Count == 0 ? level : new JsonObject { ["enforcementLevel"] = level };
            foreach (var property in properties)
            {
                profile[name]![property] = configuration?.Properties.TryGetValue(property, out var value) == true
                    ? Node(value)
                    : rule.ConfigSchema!.Properties[property]["default"]!.DeepClone();
            }
        }

        return profile.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Node(PolicyValue value) => value.Kind switch
    {
        PolicyValueKind.Number => value.AsInteger(),
        PolicyValueKind.List => new JsonArray([.. value.AsList(item => (JsonNode?)Node(item))]),
        _ => throw new NotSupportedException($"A stage configures a {value.Kind}. Say here how it is written."),
    };
}
