using Alicerce.Policies.Databases;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No secret ends up where everyone who may look at a resource reads it.</summary>
public sealed class SecretsStayOutOfPlainSight() : StackRule(new RuleInfo
{
    Id = "secrets-stay-out-of-plain-sight",
    Title = "Secrets stay out of plain sight.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.DataProtection,
    Rationale =
        "Pulumi hides a secret in its state only: in the service it is plain text for everyone who may describe the "
        + "resource, and a password that the stack makes is known to the stack for ever.",
    Fix =
        "Let the service manage the password, as with `manageMasterUserPassword`, and hand the ARN of a secret on "
        + "instead of "
        + "its value: the consumer reads it with its own role.",
    Limits =
        "Passwords of RDS instances, clusters and Redshift namespaces: one that is set is a Pulumi secret and is not "
        + "made by the "
        + "stack at random; write-only ones (`passwordWo`) are fine. Variables of functions, user data, arguments of "
        + "Glue "
        + "jobs, container definitions and state machines: no value is a Pulumi secret or takes its value from a "
        + "random "
        + "password. A literal password shows as a secret after deployment, because its property is one. Whether the "
        + "secret rotates, and who may read it, are the matter of other rules.",
})
{
    private const string Cause = "Let the service manage it.";

    // Types of providers whose values are secrets by nature.
    private static readonly IReadOnlyList<string> Makers =
        ["random:index/randomPassword:RandomPassword", "random:index/randomString:RandomString"];

    private static readonly IReadOnlyDictionary<string, string> Passwords = new Dictionary<string, string>
    {
        [DatabaseTypes.Instance] = "password",
        [DatabaseTypes.Cluster] = "masterPassword",
        ["aws:redshiftserverless/namespace:Namespace"] = "adminUserPassword",
    };

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> PlainPlaces =
        new Dictionary<string, IReadOnlyList<string>>
        {
            [FunctionTypes.Function] = ["environment"],
            [Ec2.Instance.ResourceType] = ["userData", "userDataBase64"],
            [Ec2.LaunchTemplate.ResourceType] = ["userData"],
            [ComputeTypes.LaunchConfiguration] = ["userData", "userDataBase64"],
            ["aws:glue/job:Job"] = ["defaultArguments"],
            ["aws:ecs/taskDefinition:TaskDefinition"] = ["containerDefinitions"],
            ["aws:sfn/stateMachine:StateMachine"] = ["definition"],
        };

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        context.ForEach(context.Resources.OfTypes([.. Passwords.Keys]), resource => JudgePassword(context, resource));
        context.ForEach(context.Resources.OfTypes([.. PlainPlaces.Keys]), resource =>
        {
            foreach (var property in PlainPlaces[resource.Type])
            {
                if (MakerOf(resource, property) is { } maker)
                {
                    context.ReportViolation(
                        resource,
                        $"`{property}` carries {maker.Name}, which is a password, in plain text. Hand over the ARN of "
                        + "a secret.");
                }
                else if (HoldsSecret(resource.Declared(property)))
                {
                    context.ReportViolation(
                        resource,
                        $"`{property}` carries a Pulumi secret, which the service keeps as plain text. Hand over the "
                        + "ARN of a secret.");
                }
            }
        });
    }

    private static void JudgePassword(StackContext context, StackResource resource)
    {
        var property = Passwords[resource.Type];
        var password = resource.Declared(property);
        if (!password.Exists)
        {
            return;
        }

        if (MakerOf(resource, property) is { } maker)
        {
            context.ReportViolation(
                resource, $"`{property}` comes from {maker.Name}, which the state of this stack keeps. {Cause}");
        }
        else if (!password.IsSecret)
        {
            _ = password.AsText();
            context.ReportViolation(
                resource, $"`{property}` is set and is no secret: it is in the program and in its state. {Cause}");
        }
    }

    private static StackResource? MakerOf(StackResource resource, string property) =>
        resource.References(property).FirstOrDefault(source => Makers.Contains(source.Type));

    private static bool HoldsSecret(PolicyValue value) => value.IsSecret || value.Kind switch
    {
        PolicyValueKind.List =>
            Enumerable.Range(0, value.AsList().Count).Any(i => HoldsSecret(value.AsList().ValueAt(i))),
        PolicyValueKind.Object => value.AsMap(PolicyValue.ReadValue).Any(entry => HoldsSecret(entry.Value)),
        _ => false,
    };
}
