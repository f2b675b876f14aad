namespace Alicerce.Policies;

/// <summary>Where resources are.</summary>
internal static class Regions
{
    /// <summary>
    /// The Region of a resource: its own, or else that of its provider; null when it comes from the environment, or is not
    /// known before deployment.
    /// </summary>
    public static string? Of(StackResource resource) =>
        Known(resource.Properties) ?? (resource.Provider is { } provider ? Known(provider.Properties) : null);

    /// <summary>Whether two resources are known to be in different Regions.</summary>
    public static bool Differ(StackResource one, StackResource other) =>
        Of(one) is { } first && Of(other) is { } second && first != second;

    private static string? Known(PropertyObject properties) =>
        properties.Value("region") is { Exists: true, IsUnknown: false } region ? region.AsText() : null;
}
