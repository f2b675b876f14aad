using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.SystemsManager;

/// <summary>Reads documents of AWS Systems Manager: commands, automations and sessions.</summary>
public static class SystemsDocument
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>The types that are read here, with the versions of the schema that each can have.</summary>
    private static readonly Dictionary<string, string[]> Versions = new()
    {
        ["Command"] = ["1.2", "2.0", "2.2"],
        ["Automation"] = ["0.3"],
        ["Session"] = ["1.0"],
    };

    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["1.2"] = ["schemaVersion", "description", "parameters", "runtimeConfig"],
        ["2.0"] = ["schemaVersion", "description", "parameters", "mainSteps"],
        ["2.2"] = ["schemaVersion", "description", "parameters", "mainSteps", "files"],
        ["0.3"] = ["schemaVersion", "description", "assumeRole", "parameters", "variables", "mainSteps", "outputs", "files"],
        ["1.0"] = ["schemaVersion", "description", "sessionType", "inputs", "parameters", "properties"],
    };

    public static DocumentFormat Format(PropertyMap inputs) =>
        !inputs.TryGetValue("documentFormat", out var format) || format is PropertyValue.Null
            ? DocumentFormat.Json
            : PropertyValues.Plain(format) switch
            {
                PropertyValue.String { Value: "JSON" } => DocumentFormat.Json,
                PropertyValue.String { Value: "YAML" } => DocumentFormat.Yaml,
                _ => DocumentFormat.Other,
            };

    public static IEnumerable<string> Problems(Document document)
    {
        var root = document.Root;
        if (document.Input("documentType") is not { } type || !Versions.TryGetValue(type, out var versions))
        {
            return [];
        }

        if (!root.IsObject)
        {
            return [root.Is("but a document is an object. Give it a `schemaVersion`.")];
        }

        var version = root["schemaVersion"];
        return
        [
            .. document.Bytes > MaxBytes
                ? [string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{root.Path}` has {document.Bytes} bytes where a document can have {MaxBytes}. Move scripts out of it.")]
                : Array.Empty<string>(),
            .. version switch
            {
                null => [root.Lacks("schemaVersion", $"Write `{versions[^1]}`.")],
                { IsUnknown: true } => [],
                _ when versions.Contains(Text(version)) => OfVersion(root, type, Text(version)!),
                _ => [version.Is($"which no document of the type `{type}` has. Write `{versions[^1]}`.")],
            },
        ];
    }

    /// <summary>YAML reads a version that has no quotes around it as a number.</summary>
    private static string? Text(Part version) => version.Text ?? version.Number?.ToString("0.0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> OfVersion(Part root, string type, string version) =>
    [
        .. Names.Unknown(root, Fields[version], $"a document of the version {version}"),
        .. Shape.Text(root["description"]),
        .. Fields[version].Contains("mainSteps") ? StepsCheck.Problems(root, type) : [],
        .. ParametersCheck.Problems(root["parameters"]),
        .. References.Problems(root, type),
    ];
}
