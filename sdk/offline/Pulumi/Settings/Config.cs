using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Reads the configuration of the stack.</summary>
public sealed class Config
{
    private const string SectionSuffix = ":config";

    private readonly string _name;

    /// <param name="name">The namespace of the keys; the name of the project when absent.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(SectionSuffix, StringComparison.Ordinal) ? name[..^SectionSuffix.Length] : name;
    }

    /// <summary>A value as a text; null when it is not set.</summary>
    public string? Get(string key) => Find(key);

    /// <summary>A value as a secret of a text; null when it is not set.</summary>
    public Output<string>? GetSecret(string key) =>
        Find(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a text; a failure when it is not set.</summary>
    public string Require(string key) => Find(key) ?? throw Missing(key);

    /// <summary>A value as a secret of a text; a failure when it is not set.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A value as a boolean; null when it is not set.</summary>
    public bool? GetBoolean(string key) => FindBoolean(key);

    /// <summary>A value as a secret of a boolean; null when it is not set.</summary>
    public Output<bool>? GetSecretBoolean(string key) =>
        FindBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a boolean; a failure when it is not set.</summary>
    public bool RequireBoolean(string key) => FindBoolean(key) ?? throw Missing(key);

    /// <summary>A value as a secret of a boolean; a failure when it is not set.</summary>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A value as a whole number; null when it is not set.</summary>
    public int? GetInt32(string key) => FindInt32(key);

    /// <summary>A value as a secret of a whole number; null when it is not set.</summary>
    public Output<int>? GetSecretInt32(string key) =>
        FindInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a whole number; a failure when it is not set.</summary>
    public int RequireInt32(string key) => FindInt32(key) ?? throw Missing(key);

    /// <summary>A value as a secret of a whole number; a failure when it is not set.</summary>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A value as a number; null when it is not set.</summary>
    public double? GetDouble(string key) => FindDouble(key);

    /// <summary>A value as a secret of a number; null when it is not set.</summary>
    public Output<double>? GetSecretDouble(string key) =>
        FindDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a number; a failure when it is not set.</summary>
    public double RequireDouble(string key) => FindDouble(key) ?? throw Missing(key);

    /// <summary>A value as a secret of a number; a failure when it is not set.</summary>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>A value read from JSON; the type's default when it is not set.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key) => FindObject<T>(key, options: null);

    /// <summary>A value read from JSON, as a secret; null when it is not set.</summary>
    public Output<T>? GetSecretObject<T>(string key) =>
        Find(key) is null ? null : Output.CreateSecret(FindObject<T>(key, options: null)!);

    /// <summary>A value read from JSON; a failure when it is not set.</summary>
    public T RequireObject<T>(string key) =>
        Find(key) is null ? throw Missing(key) : FindObject<T>(key, options: null)!;

    /// <summary>A value read from JSON, as a secret; a failure when it is not set.</summary>
    public Output<T> RequireSecretObject<T>(string key) =>
        Output.CreateSecret(RequireObject<T>(key));

    /// <summary>A value read from JSON; the type's default when it is not set.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => FindObject<T>(key, options);

    /// <summary>A value read from JSON, as a secret; null when it is not set.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Find(key) is null ? null : Output.CreateSecret(FindObject<T>(key, options)!);

    /// <summary>A value read from JSON; a failure when it is not set.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Find(key) is null ? throw Missing(key) : FindObject<T>(key, options)!;

    /// <summary>A value read from JSON, as a secret; a failure when it is not set.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));

    private string? Find(string key) => Deployment.Running.Config.Find(FullKey(key));

    private bool? FindBoolean(string key) => Find(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw Mistyped(key, value, nameof(Boolean)),
    };

    private int? FindInt32(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Mistyped(key, value, nameof(Int32));
    }

    private double? FindDouble(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Mistyped(key, value, nameof(Double));
    }

    private T? FindObject<T>(string key, JsonSerializerOptions? options)
    {
        if (Find(key) is not { } value)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException cause)
        {
            throw Mistyped(key, value, typeof(T).FullName ?? typeof(T).Name, cause);
        }
    }

    private string FullKey(string key) => $"{_name}:{key}";

    private MissingValueException Missing(string key) => new(FullKey(key));

    private MistypedValueException Mistyped(string key, string value, string type, Exception? cause = null)
    {
        var fullKey = FullKey(key);
        var shown = Deployment.Running.Config.IsSecret(fullKey) ? "[secret]" : value;
        return new MistypedValueException($"Configuration '{fullKey}' value '{shown}' is not a valid {type}", cause);
    }

    private sealed class MissingValueException(string key) : RunException(
        $"Missing Required configuration variable '{key}'\n"
        + $"\tset a value with the command `pulumi config set {key} <value>`");

    private sealed class MistypedValueException(string message, Exception? cause) : RunException(message, cause);
}
