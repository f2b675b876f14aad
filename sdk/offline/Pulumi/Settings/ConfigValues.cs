using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the stack, as the language host hands it over.</summary>
internal sealed class ConfigValues
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _secretKeys = [];

    public string? Find(string key) => _values.GetValueOrDefault(key);

    public bool IsSecret(string key) => _secretKeys.Contains(key);

    public static ConfigValues FromEnvironment()
    {
        var config = new ConfigValues();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } values)
        {
            using var document = JsonDocument.Parse(values);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                config._values[Normalize(property.Name)] = property.Value.ToString();
            }
        }

        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS") is { Length: > 0 } secretKeys)
        {
            using var document = JsonDocument.Parse(secretKeys);
            foreach (var key in document.RootElement.EnumerateArray())
            {
                config._secretKeys.Add(Normalize(key.GetString() ?? ""));
            }
        }

        return config;
    }

    /// <summary>Takes the older form <c>ns:config:key</c> to <c>ns:key</c>.</summary>
    private static string Normalize(string key) =>
        key.Split(':', 3) is [var name, "config", var rest] ? $"{name}:{rest}" : key;
}
