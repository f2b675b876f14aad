using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Project;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Policy;

/// <summary>What <c>PulumiPolicy.yaml</c> says.</summary>
/// <param name="Version">Replaces the version that the pack itself reports; null when the file names none.</param>
/// <param name="Binary">The built pack that <c>runtime.options.binary</c> names, if it does.</param>
public sealed record PolicyPackFile(string Runtime, string? Version, string? Binary)
{
    public const string FileName = "PulumiPolicy.yaml";

    public static PolicyPackFile Read(string path)
    {
        var file = YamlFile.Read(path);
        var (runtime, binary) = file.Find("runtime") switch
        {
            YamlScalarNode { Value: { Length: > 0 } name } => (name, null),
            YamlMappingNode map when Text(map, "name") is { } name =>
                (name, map.Children.TryGetValue(new YamlScalarNode("options"), out var options) &&
                    options is YamlMappingNode optionMap ? Text(optionMap, "binary") : null),
            null => throw UserErrorException.Failed($"`{path}` has no `runtime`. Set it to `dotnet`."),
            var other => throw file.Error(
                other, $"`runtime` is {YamlFile.Describe(other)}, not the name of a runtime."),
        };
        return new PolicyPackFile(runtime, file.Text("version"), binary);
    }

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) &&
        node is YamlScalarNode { Value.Length: > 0 } text
            ? text.Value
            : null;
}
