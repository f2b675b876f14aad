using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.CommandLine;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>Finds and reads <c>Pulumi.yaml</c> as the Pulumi CLI does.</summary>
public static class ProjectReader
{
    /// <summary>The file in <paramref name="directory"/> or the nearest directory above it.</summary>
    public static string Find(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            foreach (var name in (string[])["Pulumi.yaml", "Pulumi.yml"])
            {
                var path = Path.Combine(current.FullName, name);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        throw UserErrorException.WrongInvocation(
            $"There is no `Pulumi.yaml` in `{directory}` or in a directory above it. " +
            "Run the command inside a Pulumi project, or name its directory with `--cwd`.");
    }

    /// <summary>The directory of the project around a directory; the directory itself where there is none.</summary>
    public static string Root(string directory)
    {
        try
        {
            return Path.GetDirectoryName(Find(directory))!;
        }
        catch (UserErrorException)
        {
            return directory;
        }
    }

    public static ProjectFile Read(string path)
    {
        var file = YamlFile.Read(path);
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var name = file.Text("name") ??
            throw UserErrorException.Failed($"`{file.Name}` has no `name`. Add the name of the project.");
        var runtime = Supported(file, RuntimeOptions.Read(file));
        var (program, entryPoint) = Program(file, directory, runtime);
        return new ProjectFile(name, directory, program, entryPoint, runtime, Configuration(file, name));
    }

    private static RuntimeOptions Supported(YamlFile file, RuntimeOptions runtime) =>
        runtime.Name is RuntimeOptions.DotNet or RuntimeOptions.Node
            ? runtime
            : throw file.Error(
                file.Find("runtime")!,
                $"`runtime` is `{runtime.Name}`, but this engine starts `dotnet` and `nodejs` programs only. " +
                "Preview other programs with the Pulumi CLI.");

    /// <summary>The directory of the program, and the file in it that <c>main</c> names, if it names one.</summary>
    private static (string Directory, string? EntryPoint) Program(
        YamlFile file, string directory, RuntimeOptions runtime)
    {
        var main = Path.GetFullPath(Path.Combine(directory, file.Text("main") ?? "."));
        if (Directory.Exists(main))
        {
            return (main, null);
        }

        return runtime.Name is RuntimeOptions.Node && File.Exists(main)
            ? (Path.GetDirectoryName(main)!, Path.GetFileName(main))
            : throw file.Error(
                file.Find("main")!, $"`main` is `{file.Text("main")}`, but there is no such directory in the project.");
    }

    private static ImmutableSortedDictionary<string, ConfigurationDeclaration> Configuration(
        YamlFile file, string project)
    {
        switch (file.Find("config"))
        {
            // A string names a directory of stack files in old projects, which the CLI still accepts.
            case null or YamlScalarNode { Value: null or "" }:
                return ImmutableSortedDictionary<string, ConfigurationDeclaration>.Empty;

            case YamlMappingNode map:
                return map.Children
                    .Select(entry => Declaration(file, project, entry.Key, entry.Value))
                    .ToImmutableSortedDictionary(declaration => declaration.Key, x => x, StringComparer.Ordinal);

            case var other:
                throw file.Error(
                    other, $"`config` is {YamlFile.Describe(other)}, not a mapping of configuration keys.");
        }
    }

    private static ConfigurationDeclaration Declaration(YamlFile file, string project, YamlNode name, YamlNode node)
    {
        var key = ConfigurationKey.Parse(file, name, project);
        if (node is not YamlMappingNode map)
        {
            return new ConfigurationDeclaration(key, null, YamlValue.ToJson(node), IsSecret: false);
        }

        string[] known = ["type", "items", "default", "value", "description", "secret"];
        foreach (var child in map.Children.Keys.Where(child => !known.Contains(YamlValue.KeyOf(child))))
        {
            var word = YamlValue.KeyOf(child);
            var nearest = Spelling.Nearest(word, known) is { } match ? $" Did you mean `{match}`?" : "";
            throw file.Error(
                child,
                $"the declaration of `{key}` has the key `{word}`, which means nothing there.{nearest} " +
                $"Known are {string.Join(", ", known.Select(k => $"`{k}`"))}.");
        }

        var isSecret = Child(map, "secret") switch
        {
            null => false,
            YamlScalarNode scalar when YamlValue.Of(scalar) is bool flag => flag,
            var other => throw file.Error(other, $"`secret` of `{key}` is {YamlFile.Describe(other)}, not a boolean."),
        };
        var type = Child(map, "type") is { } typeNode ? Type(file, key, typeNode, Child(map, "items")) : null;
        var valueNode = Child(map, "value") ?? Child(map, "default");
        var value = valueNode is null ? null : YamlValue.ToJson(valueNode);
        if (type is not null && value is not null && !type.Accepts(value))
        {
            throw file.Error(
                valueNode!,
                $"`{key}` is declared as `{type}`, but its default is " +
                $"{(isSecret ? "a secret of another type" : YamlFile.Describe(valueNode!))}.");
        }

        return new ConfigurationDeclaration(key, type, value, isSecret);
    }

    private static ConfigurationType Type(YamlFile file, string key, YamlNode node, YamlNode? items)
    {
        var name = node is YamlScalarNode { Value: { } text } ? text : "";
        if (!ConfigurationType.Names.Contains(name))
        {
            throw file.Error(
                node,
                $"`type` of `{key}` is {YamlFile.Describe(node)}. " +
                $"Use one of {string.Join(", ", ConfigurationType.Names.Select(known => $"`{known}`"))}.");
        }

        var itemType = items switch
        {
            null => null,
            YamlMappingNode map when Child(map, "type") is { } inner => Type(file, key, inner, Child(map, "items")),
            _ => throw file.Error(items, $"`items` of `{key}` has no `type`."),
        };
        return new ConfigurationType(name, itemType);
    }

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
