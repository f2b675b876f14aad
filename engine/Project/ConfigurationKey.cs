using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>Reads configuration keys; one without a namespace belongs to the project.</summary>
public static class ConfigurationKey
{
    public static string Parse(YamlFile file, YamlNode node, string project)
    {
        var text = YamlValue.KeyOf(node);
        return text.Split(':') switch
        {
            [{ Length: > 0 }] => $"{project}:{text}",
            [{ Length: > 0 }, { Length: > 0 }] => text,
            // What old versions of the CLI wrote.
            [{ Length: > 0 } scope, "config", { Length: > 0 } name] => $"{scope}:{name}",
            _ => throw file.Error(
                node, $"`{text}` is not a configuration key. Write `name` or `namespace:name`."),
        };
    }
}
