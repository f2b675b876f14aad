using System.Globalization;
using Alicerce.Engine.Project;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Price;

/// <summary>What is assumed of a month, where the program does not say it: <c>usage.yaml</c>.</summary>
public sealed class Usage
{
    public const string FileName = "usage.yaml";

    private const string ResourcesKey = "resources";

    private readonly Dictionary<(string Kind, string Name), double> _byKind = [];
    private readonly Dictionary<(string Resource, string Name), double> _byResource = [];

    private Usage(string source) => Source = source;

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; }

    /// <summary>The file in a directory, or what the engine assumes by itself where there is none.</summary>
    public static Usage Load(string directory)
    {
        var usage = Default();
        var path = Path.Combine(directory, FileName);
        return File.Exists(path) ? usage.With(YamlFile.Read(path)) : usage;
    }

    public static Usage Default()
    {
        using var stream = typeof(Usage).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var usage = new Usage("the assumptions of the engine");
        usage.Read((YamlMappingNode)yaml.Documents[0].RootNode, Reject);
        return usage;

        static Exception Reject(YamlNode node, string message) => new InvalidOperationException($"line {node.Start.Line}, column {node.Start.Column}: {message}");
    }

    /// <summary>How much a resource is assumed to use.</summary>
    public double Of(string kind, string name, string resource) =>
        _byResource.TryGetValue((resource, name), out var own) ? own
        : _byKind.TryGetValue((kind, name), out var common) ? common
        : throw new InvalidOperationException($"`{FileName}` assumes nothing about `{kind}.{name}`.");

    private Usage With(YamlFile file)
    {
        var usage = new Usage($"`{file.Name}`");
        foreach (var (key, value) in _byKind)
        {
            usage._byKind[key] = value;
        }

        usage.Read(file.Root, (node, message) => file.Error(node, message), known: [.. _byKind.Keys]);
        return usage;
    }

    private void Read(
        YamlMappingNode root, Func<YamlNode, string, Exception> error, HashSet<(string Kind, string Name)>? known = null)
    {
        foreach (var (key, value) in root.Children)
        {
            var kind = YamlValue.KeyOf(key);
            if (value is not YamlMappingNode group)
            {
                throw error(value, $"`{kind}` is {YamlFile.Describe(value)}, not a mapping of names to numbers.");
            }

            if (kind == ResourcesKey)
            {
                ReadResources(group, error, known);
                continue;
            }

            foreach (var (name, number) in Numbers(group, kind, error))
            {
                if (known is not null && !known.Contains((kind, name)))
                {
                    throw error(group, $"`{kind}.{name}` is no assumption. There are {Listed(known)}.");
                }

                _byKind[(kind, name)] = number;
            }
        }
    }

    private void ReadResources(
        YamlMappingNode resources, Func<YamlNode, string, Exception> error, HashSet<(string Kind, string Name)>? known)
    {
        foreach (var (key, value) in resources.Children)
        {
            var resource = YamlValue.KeyOf(key);
            if (value is not YamlMappingNode group)
            {
                throw error(value, $"`{ResourcesKey}.{resource}` is {YamlFile.Describe(value)}, not a mapping of names to numbers.");
            }

            foreach (var (name, number) in Numbers(group, $"{ResourcesKey}.{resource}", error))
            {
                if (known?.Any(assumption => assumption.Name == name) == false)
                {
                    throw error(group, $"`{ResourcesKey}.{resource}.{name}` is no assumption. There are {Listed(known)}.");
                }

                _byResource[(resource, name)] = number;
            }
        }
    }

    private static IEnumerable<(string Name, double Number)> Numbers(
        YamlMappingNode group, string path, Func<YamlNode, string, Exception> error)
    {
        foreach (var (key, value) in group.Children)
        {
            var name = YamlValue.KeyOf(key);
            var number = value is YamlScalarNode scalar ? YamlValue.Of(scalar) : null;
            yield return number is long or double && Convert.ToDouble(number, CultureInfo.InvariantCulture) is >= 0 and var amount
                ? (name, amount)
                : throw error(value, $"`{path}.{name}` is {YamlFile.Describe(value)}. Use a number that is not negative.");
        }
    }

    private static string Listed(IEnumerable<(string Kind, string Name)> known) =>
        string.Join(", ", known.Select(key => $"`{key.Kind}.{key.Name}`").Order(StringComparer.Ordinal));
}
