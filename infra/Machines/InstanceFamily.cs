using System.Text.RegularExpressions;

namespace Alicerce.Infra.Machines;

/// <summary>What the name of an instance type says about it.</summary>
internal static partial class InstanceFamily
{
    /// <summary>The name of the CPU architecture in the names of public images.</summary>
    public static string Architecture(string instanceType) => Graviton().IsMatch(instanceType) ? "arm64" : "x86_64";

    /// <summary>Whether the type earns CPU credits.</summary>
    public static bool IsBurstable(string instanceType) => instanceType.StartsWith('t');

    // t4g, m7g, c7gn, x2gd, im4gn: letters, generation, then a g. Unlike g4dn and g5, where the g comes first.
    [GeneratedRegex(@"\A([a-z]+\d+g[a-z]*|a1)\.")]
    private static partial Regex Graviton();
}
