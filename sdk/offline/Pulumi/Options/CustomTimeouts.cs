namespace Pulumi;

/// <summary>How long the provider may take.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For a creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For a deletion.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };
}
