namespace Pulumi.Policy;

/// <summary>
/// A policy read a value that is not known yet. The SDK catches it and reports the policy as not decidable for that
/// resource, so a policy lets it pass and never catches it.
/// </summary>
public sealed class UnknownValueException : Exception
{
    internal UnknownValueException(string path, UnknownKind kind)
        : base($"{NameOf(kind)} value at .{path} can't be known during preview")
    {
        Path = path;
        Kind = kind;
    }

    /// <summary>Path of the value inside the properties, list indices as numbers: <c>rules.0.port</c>.</summary>
    public string Path { get; }

    /// <summary>The kind that the engine expects.</summary>
    public UnknownKind Kind { get; }

    // The spelling of Pulumi's other SDKs, so that the same line appears for the same cause in every language.
    private static string NameOf(UnknownKind kind) => kind switch
    {
        UnknownKind.Array => "Array",
        UnknownKind.Object => "Object",
        UnknownKind.Boolean => "boolean",
        UnknownKind.Number => "number",
        UnknownKind.Asset => "asset",
        UnknownKind.Archive => "archive",
        _ => "string",
    };
}
