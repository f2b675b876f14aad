namespace Alicerce.Policies.Tests;

/// <summary>Roles and what they may do, for examples.</summary>
internal static class TestRoles
{
    public static TestResource Role(string name, string service = "lambda.amazonaws.com") =>
        TestResource.Of<Iam.Role>(name, new()
        {
            ["name"] = name,
            ["arn"] = $"arn:aws:iam::123456789012:role/{name}",
            ["assumeRolePolicy"] =
                $$"""{"Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}""",
        });

    /// <summary>A policy written into a role, known before deployment.</summary>
    public static TestResource May(this TestResource role, params string[] statements) =>
        TestResource.Of<Iam.RolePolicy>($"{role.Name}-own", new() { ["policy"] = Document(statements) })
            .Naming("role", role);

    /// <summary>A policy written into a role, put together from values that are not known yet.</summary>
    public static TestResource MayUse(this TestResource role, params TestResource[] sources) =>
        TestResource.Of<Iam.RolePolicy>($"{role.Name}-own").Naming("role", role).Naming("policy", sources);

    /// <summary>A managed policy that is attached to a role.</summary>
    public static TestResource Has(this TestResource role, string managedPolicy) =>
        TestResource.Of<Iam.RolePolicyAttachment>(
            $"{role.Name}-managed", new() { ["policyArn"] = $"arn:aws:iam::aws:policy/{managedPolicy}" })
            .Naming("role", role);

    public static string Allow(string actions, string resources = "*", string more = "") =>
        $$"""{"Effect":"Allow","Action":{{List(actions)}},"Resource":{{List(resources)}}{{more}}}""";

    public static string Document(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""";

    private static string List(string texts) =>
        $"[{string.Join(",", texts.Split(' ').Select(text => $"\"{text}\""))}]";
}
