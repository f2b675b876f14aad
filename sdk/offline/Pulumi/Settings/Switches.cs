namespace Pulumi;

/// <summary>Environment variables that are on with <c>1</c> or <c>true</c>.</summary>
internal static class Switches
{
    public static bool IsOn(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value
        && (value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
