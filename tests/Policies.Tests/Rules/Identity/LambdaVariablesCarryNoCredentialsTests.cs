using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class LambdaVariablesCarryNoCredentialsTests : RuleTests<LambdaVariablesCarryNoCredentials>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function without variables", TestResource.Of<Lambda.Function>("ingest")),
        Compliant(
            "The ARN of a secret",
            Function(new() { ["DB_PASSWORD"] = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-1" })),
        Violating(
            "A password, also when the program marks it as secret",
            Function(new() { ["DB_PASSWORD"] = PolicyValue.Secret("hunter2hunter2") }),
            Carries("DB_PASSWORD", "a password")),
        Violating(
            "A key beside a variable that is not known yet",
            Function(new() { ["A_TABLE"] = PolicyValue.Unknown(), ["KEY"] = "AKIA" + new string('B', 16) }),
            Carries("KEY", "an AWS access key")),
        Violating(
            "The address of a database with its password",
            Function(new() { ["URL"] = "postgres://app:hunter2hunter2@db/app" }),
            Carries("URL", "a password inside of a URL")),
        Undecided(
            "A variable that is not known yet",
            "environment.variables.TABLE",
            Function(new() { ["TABLE"] = PolicyValue.Unknown() })),
    ];

    private static string Carries(string variable, string kind) =>
        $"`environment.variables.{variable}` carries {kind}. Let the function read it from Secrets Manager with its "
        + "role.";

    private static TestResource Function(PropertyBag variables) => TestResource.Of<Lambda.Function>("ingest", new()
    {
        ["environment"] = new PropertyBag { ["variables"] = variables },
    });
}
