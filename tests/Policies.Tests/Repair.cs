using System.Reflection;

namespace Alicerce.Policies.Tests;

/// <summary>Which rules repair what violates them.</summary>
internal static class Repair
{
    public static bool IsDoneBy(IRule rule) => rule.GetType()
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
        .Any(method => method.Name == "OnRemediate" && method.DeclaringType?.Assembly == typeof(IRule).Assembly);
}
