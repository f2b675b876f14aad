using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>The <c>runtime</c> of a program or of a policy pack, with the options that the engine honours.</summary>
/// <param name="Name"><c>dotnet</c> or <c>nodejs</c>.</param>
/// <param name="Binary">The built program; of <c>dotnet</c>.</param>
/// <param name="TypeScript">Whether TypeScript is compiled on the fly; of <c>nodejs</c>.</param>
/// <param name="NodeArguments">Arguments of <c>node</c> itself.</param>
/// <param name="TypeScriptConfiguration">The file to use instead of <c>tsconfig.json</c>.</param>
public sealed record RuntimeOptions(
    string Name,
    string? Binary = null,
    bool TypeScript = true,
    string? NodeArguments = null,
    string? TypeScriptConfiguration = null)
{
    public const string DotNet = "dotnet";
    public const string Node = "nodejs";

    public static RuntimeOptions Read(YamlFile file)
    {
        switch (file.Find("runtime"))
        {
            case YamlScalarNode { Value: { Length: > 0 } name }:
                return new RuntimeOptions(name);

            case YamlMappingNode runtime:
                var named = Child(runtime, "name") is YamlScalarNode { Value: { Length: > 0 } text }
                    ? text
                    : throw file.Error(runtime, "`runtime` has no `name`. Set it to `dotnet` or `nodejs`.");
                return Child(runtime, "options") switch
                {
                    null => new RuntimeOptions(named),
                    YamlMappingNode options => new RuntimeOptions(
                        named,
                        Text(file, options, "binary"),
                        Flag(file, options, "typescript"),
                        Text(file, options, "nodeargs"),
                        Text(file, options, "tsconfig")),
                    var other => throw file.Error(
                        other, $"`runtime.options` is {YamlFile.Describe(other)}, not a mapping."),
                };

            case null:
                throw CommandLine.UserErrorException.Failed(
                    $"`{file.Name}` has no `runtime`. Set it to `dotnet` or `nodejs`.");

            case var other:
                throw file.Error(other, $"`runtime` is {YamlFile.Describe(other)}, not the name of a runtime.");
        }
    }

    private static string? Text(YamlFile file, YamlMappingNode options, string key) => Child(options, key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        var other => throw file.Error(
            other, $"`runtime.options.{key}` is {YamlFile.Describe(other)}, not a string."),
    };

    private static bool Flag(YamlFile file, YamlMappingNode options, string key) => Child(options, key) switch
    {
        null => true,
        YamlScalarNode scalar when YamlValue.Of(scalar) is bool flag => flag,
        var other => throw file.Error(
            other, $"`runtime.options.{key}` is {YamlFile.Describe(other)}, not a boolean."),
    };

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
