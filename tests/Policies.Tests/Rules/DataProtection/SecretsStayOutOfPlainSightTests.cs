using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class SecretsStayOutOfPlainSightTests : RuleTests<SecretsStayOutOfPlainSight>
{
    private const string Plain = "which the service keeps as plain text. Hand over the ARN of a secret.";

    private static readonly TestResource Generated = new("random:index/randomPassword:RandomPassword", "generated");
    private static readonly TestResource Version = new("aws:secretsmanager/secretVersion:SecretVersion", "version");
    private static readonly PolicyValue Secret = PolicyValue.Secret("s3cr3t");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A password that RDS manages",
            Database(new() { ["manageMasterUserPassword"] = true, ["password"] = PolicyValue.Unknown() })),
        Compliant("A password from Secrets Manager", Version, Password(Version, PolicyValue.Secret(PolicyValue.Unknown()))),
        Compliant("A password that is written only", Database(new() { ["passwordWo"] = Secret, ["passwordWoVersion"] = 1 })),
        Compliant(
            "A function that is given the ARN of a secret",
            Function(new() { ["SECRET_ARN"] = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3" })),
        Compliant("A function without variables", new TestResource("aws:lambda/function:Function", "report")),
        Compliant("Variables that are not known yet", Version, Function([]).Naming("environment", Version)),
        Violating(
            "A password in the program",
            Database(new() { ["password"] = "hunter2!" }),
            "`password` is set and is no secret: it is in the program and in its state. Let the service manage it."),
        Violating(
            "A password that the stack makes",
            [Generated, Password(Generated, PolicyValue.Secret(PolicyValue.Unknown()))],
            "`password` comes from generated, which the state of this stack keeps. Let the service manage it."),
        Violating(
            "A cluster",
            Of("aws:rds/cluster:Cluster", "masterPassword", "hunter2!"),
            "`masterPassword` is set and is no secret: it is in the program and in its state. Let the service manage "
            + "it."),
        Violating(
            "A data warehouse",
            Of("aws:redshiftserverless/namespace:Namespace", "adminUserPassword", "hunter2!"),
            "`adminUserPassword` is set and is no secret: it is in the program and in its state. Let the service "
            + "manage it."),
        Violating(
            "A secret in a variable of a function",
            Function(new() { ["DB_PASSWORD"] = Secret }),
            $"`environment` carries a Pulumi secret, {Plain}"),
        Violating(
            "A random password in a variable of a function",
            [Generated, Function([]).Naming("environment", Generated)],
            "`environment` carries generated, which is a password, in plain text. Hand over the ARN of a secret."),
        Violating(
            "User data",
            Of("aws:ec2/launchTemplate:LaunchTemplate", "userData", Secret),
            $"`userData` carries a Pulumi secret, {Plain}"),
        Violating(
            "Arguments of a job",
            Of("aws:glue/job:Job", "defaultArguments", new PropertyBag { ["--password"] = Secret }),
            $"`defaultArguments` carries a Pulumi secret, {Plain}"),
        Violating(
            "Definitions of containers",
            Of("aws:ecs/taskDefinition:TaskDefinition", "containerDefinitions", Secret),
            $"`containerDefinitions` carries a Pulumi secret, {Plain}"),
        Violating(
            "A state machine",
            Of("aws:sfn/stateMachine:StateMachine", "definition", Secret),
            $"`definition` carries a Pulumi secret, {Plain}"),
        Violating(
            "A password in the program beside one that is not known yet",
            [Version, Password(Version, PolicyValue.Unknown()) with { Name = "other" }, Database(new() { ["password"] = "hunter2!" })],
            "`password` is set and is no secret: it is in the program and in its state. Let the service manage it."),
        Undecided("A password that is not known yet", "password", Version, Password(Version, PolicyValue.Unknown())),
    ];

    private static TestResource Database(PropertyBag properties) => TestResource.Of<Rds.Instance>("db", properties);

    private static TestResource Password(TestResource source, PolicyValue value)
    {
        var named = Database([]).Naming("password", source);
        return named with { Properties = new(named.Properties) { ["password"] = value } };
    }

    private static TestResource Function(PropertyBag variables) =>
        Of("aws:lambda/function:Function", "environment", new PropertyBag { ["variables"] = variables });

    private static TestResource Of(string type, string property, PolicyValue value) =>
        new(type, "report") { Properties = new() { [property] = value } };
}
