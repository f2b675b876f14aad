namespace Alicerce.Policies.Tests;

/// <summary>Keys for examples, whose policies are known before deployment.</summary>
internal static class TestKeys
{
    public const string Root =
        """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}""";

    public static TestResource Key(params string[] statements) =>
        TestResource.Of<Kms.Key>("data", new() { ["policy"] = TestRoles.Document(statements) });

    public static string Service(string service) =>
        $$"""
        {"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}
        """;
}
