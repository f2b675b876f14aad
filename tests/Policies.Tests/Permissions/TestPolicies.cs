namespace Alicerce.Policies.Tests.Permissions;

/// <summary>Managed policies of examples.</summary>
internal static class TestPolicies
{
    public static TestResource UnknownPolicy { get; } =
        TestResource.Of<Iam.Policy>("app", new() { ["policy"] = PolicyValue.Unknown() });

    public static TestResource Policy(string statement) => TestResource.Of<Iam.Policy>("app", new()
    {
        ["policy"] = $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""",
    });
}
