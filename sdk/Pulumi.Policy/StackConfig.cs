using System.Globalization;

namespace Pulumi.Policy;

/// <summary>Configuration of the stack, by full key: <c>project:key</c>.</summary>
public sealed class StackConfig
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly HashSet<string> _secretKeys;

    /// <summary>Makes a configuration, for tests.</summary>
    /// <param name="values">Values by full key.</param>
    /// <param name="secretKeys">Full keys of the values that are secret.</param>
    public StackConfig(IReadOnlyDictionary<string, string>? values = null, IEnumerable<string>? secretKeys = null)
    {
        _values = values ?? new Dictionary<string, string>();
        _secretKeys = new HashSet<string>(secretKeys ?? [], StringComparer.Ordinal);
    }

    /// <summary>The full keys, sorted.</summary>
    public IReadOnlyList<string> Keys => [.. _values.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a value is secret.</summary>
    /// <param name="key">Full key.</param>
    public bool IsSecret(string key) => _secretKeys.Contains(key);

    /// <summary>The text of a value; null when it is not set.</summary>
    /// <param name="key">Full key.</param>
    public string? Text(string key) => _values.GetValueOrDefault(key);

    /// <summary>A value as a boolean; null when it is not set.</summary>
    /// <param name="key">Full key.</param>
    /// <exception cref="StackConfigException">The value is not <c>true</c> or <c>false</c>.</exception>
    public bool? Boolean(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw WrongType(key, "`true` or `false`"),
    };

    /// <summary>A value as a whole number; null when it is not set.</summary>
    /// <param name="key">Full key.</param>
    /// <exception cref="StackConfigException">The value is not a whole number.</exception>
    public int? Integer(string key) => Text(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            => number,
        _ => throw WrongType(key, "a whole number"),
    };

    /// <summary>The text of a value that has to be set.</summary>
    /// <param name="key">Full key.</param>
    /// <exception cref="StackConfigException">The value is not set.</exception>
    public string RequireText(string key) => Text(key) ?? throw Missing(key);

    /// <summary>A value that has to be set, as a boolean.</summary>
    /// <param name="key">Full key.</param>
    /// <exception cref="StackConfigException">The value is not set, or is not <c>true</c> or <c>false</c>.</exception>
    public bool RequireBoolean(string key) => Boolean(key) ?? throw Missing(key);

    /// <summary>A value that has to be set, as a whole number.</summary>
    /// <param name="key">Full key.</param>
    /// <exception cref="StackConfigException">The value is not set, or is not a whole number.</exception>
    public int RequireInteger(string key) => Integer(key) ?? throw Missing(key);

    private static StackConfigException Missing(string key) => new(
        $"The policy pack needs the stack configuration value `{key}`, which is not set. "
        + $"Set it with `pulumi config set {key} VALUE`.");

    // The value itself stays out of the message: it may be a secret.
    private static StackConfigException WrongType(string key, string expected) => new(
        $"The stack configuration value `{key}` is not {expected}. Change it with `pulumi config set {key} VALUE`.");
}
