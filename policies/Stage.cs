namespace Alicerce.Policies;

/// <summary>What a stack is for. It decides the levels and thresholds that hold until a user configures others.</summary>
public enum Stage
{
    /// <summary>A place to try things, safe to delete.</summary>
    Dev,

    /// <summary>A rehearsal of production.</summary>
    Staging,

    /// <summary>What people depend on.</summary>
    Prod,
}
