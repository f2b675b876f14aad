namespace Alicerce.Infra.Tests;

/// <summary>What components need to be built in a test.</summary>
internal static class Given
{
    public static StandardTags Tags() => new("alicerce-test", "alicerce", "test", "platform", "engineering");

    public static Account Account(string region = "us-east-1") => Infra.Account.Lookup(region, new InvokeOptions());
}
