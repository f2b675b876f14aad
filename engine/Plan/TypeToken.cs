namespace Alicerce.Engine.Plan;

/// <summary>Reads type tokens: <c>package:module:type</c>.</summary>
public static class TypeToken
{
    public const string RootStack = Urn.StackType;

    private const string ProviderPrefix = "pulumi:providers:";

    public static string PackageOf(string type) => type.Split(':')[0];

    public static bool IsProvider(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The package that a provider type is for.</summary>
    public static string PackageOfProvider(string type) => type[ProviderPrefix.Length..];

    public static string ProviderOf(string package) => ProviderPrefix + package;

    public static bool IsValid(string type) =>
        type.Split(':') is { Length: 3 } parts && parts.All(part => part.Length > 0) &&
        !type.Contains('$', StringComparison.Ordinal);
}
