namespace Alicerce.Policies.Tests;

/// <summary>Connects resources of examples as a program does before anything is deployed.</summary>
internal static class References
{
    /// <summary>The resource with a property that takes its value, not known yet, from other resources.</summary>
    public static TestResource Naming(this TestResource resource, string property, params TestResource[] sources) =>
        resource with
        {
            Properties = new(resource.Properties) { [property] = PolicyValue.Unknown() },
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>(resource.PropertyDependencies)
            {
                [property] = sources,
            },
        };
}
