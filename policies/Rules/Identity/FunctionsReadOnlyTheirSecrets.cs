using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>The role of a function that is given a secret may read that secret, and not all of them.</summary>
public sealed class FunctionsReadOnlyTheirSecrets() : StackRule(new RuleInfo
{
    Id = "functions-read-only-their-secrets",
    Title = "A function may read the secrets that it is given, and no others.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Rationale =
        "A function that may not read its secret fails at its first call, and one that may read every secret opens "
        + "them all when it is broken into.",
    Fix = "Allow the role of the function `secretsmanager:GetSecretValue` on the ARN of each secret that it is given.",
    Limits =
        "A function is given a secret when its variables take a value from an `aws.secretsmanager.Secret` of the stack "
        + "or hold its ARN. One policy of its role has to allow `secretsmanager:GetSecretValue` on the secret, and "
        + "none "
        + "on everything. Before deployment, a policy whose document is not known yet allows what it takes a value "
        + "from. Policies of secrets, conditions, and secrets that a service makes by itself, as RDS does, are not "
        + "looked at.",
})
{
    private const string Read = "secretsmanager:GetSecretValue";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(FunctionTypes.Function), function =>
        {
            var secrets = context.Resources.OfType(SecretsManager.Secret.ResourceType)
                .Where(secret => IsGiven(function, secret))
                .ToList();
            if (secrets.Count == 0)
            {
                context.NotApplicable("Its variables name no secret of the stack.");
            }

            var roles = Judgement.Matching(
                context.Resources.OfType(Iam.Role.ResourceType), role => function.RefersTo("role", role, "arn"));
            if (roles.Count == 0)
            {
                context.NotApplicable("Its role is in no stack.");
            }

            Judge(context, function, secrets, PrincipalPermissions.Of(roles[0], context.Resources));
        });

    private static void Judge(
        StackContext context, StackResource function, List<StackResource> secrets, PrincipalPermissions role)
    {
        if (role.ManagedArns.Any(arn => ManagedPolicy.Allows(arn, Read))
            || Judgement.Any(role.Sources, ReadsEverything))
        {
            context.ReportViolation(
                role.Principal,
                $"This role of the function {function.Name} may read every secret of the account. Name the ARN of "
                + $"{string.Join(" and ", secrets.Select(secret => secret.Name))} in `Resource`.");
            return;
        }

        Judgement.ForEach(secrets, (_, secret) =>
        {
            if (!role.Allows(Read, secret))
            {
                if (role.Unread is { } managed)
                {
                    context.NotApplicable($"The contents of the managed policy {managed} are not known.");
                }

                context.ReportViolation(
                    role.Principal,
                    $"The function {function.Name} is given the secret {secret.Name}, and its role may not read it. "
                    + $"Allow `{Read}` on the ARN of the secret.");
            }
        });
    }

    // What a document that is not known yet says besides the secrets that it takes a value from shows later.
    private static bool ReadsEverything(PermissionSource source) =>
        !source.IsUnknown
        && source.Statements.Any(statement =>
            statement.IsAllow
            && statement.IsAboutEverything
            && statement.Includes(Read)
            && statement.Conditions.Count == 0);

    private static bool IsGiven(StackResource function, StackResource secret) =>
        function.References("environment").Contains(secret)
        || (secret.Properties.Value("arn") is { Exists: true, IsUnknown: false } arn
            && function.Declared("environment") is { Kind: PolicyValueKind.Object } environment
            && environment.Inside("variables") is { Kind: PolicyValueKind.Object } variables
            && variables.AsMap(PolicyValue.ReadValue).Any(variable => variable.Value.IsSameAs(arn)));
}
