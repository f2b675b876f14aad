using System.Globalization;

namespace Alicerce.Policies.Databases;

/// <summary>An engine with its major version, as parameter groups are made for.</summary>
/// <param name="Engine">The engine, such as <c>postgres</c>.</param>
/// <param name="Version">The major version; null for the newest one, which AWS chooses when none is named.</param>
internal sealed record DatabaseFamily(string Engine, Version? Version)
{
    /// <summary>The family of a parameter group, such as <c>postgres17</c> or <c>mysql8.4</c>.</summary>
    public static DatabaseFamily Of(string family)
    {
        var digits = family.AsSpan().IndexOfAnyInRange('0', '9');
        return digits < 0 ? new(family, null) : Of(family[..digits].TrimEnd('-'), family[digits..]);
    }

    /// <summary>The family of an engine in a version, such as <c>postgres</c> in <c>17.4</c>.</summary>
    public static DatabaseFamily Of(string engine, string? version) =>
        new(engine, version is null ? null : Parse(version));

    /// <summary>Whether the version is this one or newer.</summary>
    public bool IsAtLeast(int major, int minor = 0) => Version is null || Version >= new Version(major, minor);

    private static Version? Parse(string version)
    {
        var numbers = version.Split('.').TakeWhile(part => part.All(char.IsAsciiDigit) && part.Length > 0)
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count == 0 ? null : new Version(numbers[0], numbers.Count > 1 ? numbers[1] : 0);
    }
}
