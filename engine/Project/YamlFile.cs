using Alicerce.Engine.CommandLine;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>A YAML file whose top is a mapping, with errors that say where in the file they are.</summary>
public sealed class YamlFile
{
    private YamlFile(string path, YamlMappingNode root)
    {
        Path = path;
        Root = root;
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public YamlMappingNode Root { get; }

    public static YamlFile Read(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            // The parser puts its own position in front of the reason; ours says it once, with the file.
            var reason = exception.InnerException?.Message ?? exception.Message;
            throw UserErrorException.Failed(
                $"`{name}` line {exception.Start.Line}, column {exception.Start.Column}: " +
                $"the file is not valid YAML. {Sentence(reason)}",
                exception);
        }
        catch (InvalidOperationException exception)
        {
            // Some broken texts make the parser trip instead of complain; the last thing it understood is then nearest.
            var last = LastUnderstood(path);
            throw UserErrorException.Failed(
                $"`{name}` line {last.Line}, column {last.Column}: the file is not valid YAML after this point.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.Failed($"`{name}` cannot be read: {Sentence(exception.Message)}", exception);
        }

        return stream.Documents switch
        {
            [] => new YamlFile(path, []),
            [{ RootNode: YamlMappingNode root }] => new YamlFile(path, root),
            [{ RootNode: YamlScalarNode { Value: null or "" } }] => new YamlFile(path, []),
            [{ RootNode: var other }] => throw UserErrorException.Failed(
                $"{Place(name, other)}: the file holds {Describe(other)}, not a mapping of keys to values."),
            _ => throw UserErrorException.Failed($"`{name}` holds {stream.Documents.Count} YAML documents, not one."),
        };
    }

    public static string Describe(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode scalar => YamlValue.Of(scalar) switch
        {
            null => "nothing",
            bool flag => flag ? "the boolean `true`" : "the boolean `false`",
            string text => $"the string `{text}`",
            _ => $"the number `{scalar.Value}`",
        },
        _ => $"a {node.NodeType}",
    };

    public UserErrorException Error(YamlNode node, string message) =>
        UserErrorException.Failed($"{Place(node)}: {message}");

    /// <summary>Where something stands, as errors say it.</summary>
    public string Place(YamlNode node) => Place(Name, node);

    public YamlNode? Find(string key) =>
        Root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    /// <summary>The text under a key; null when the key is absent or empty.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: null or "" } => null,
        YamlScalarNode { Value: { } text } => text,
        var other => throw Error(other, $"`{key}` is {Describe(other)}, not a string."),
    };

    private static string Place(string name, YamlNode node) =>
        $"`{name}` line {node.Start.Line}, column {node.Start.Column}";

    private static Mark LastUnderstood(string path)
    {
        using var reader = new StreamReader(path);
        var parser = new Parser(reader);
        var last = Mark.Empty;
        try
        {
            while (parser.MoveNext())
            {
                last = parser.Current!.End;
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or YamlException)
        {
            return last;
        }

        return last;
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
