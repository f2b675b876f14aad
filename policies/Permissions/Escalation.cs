using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Permissions;

/// <summary>
/// A way from a role to another one: what the first may call to work with the permissions of the second.
/// </summary>
/// <param name="Role">The role that it leads to.</param>
/// <param name="How">The calls, in a sentence.</param>
internal sealed record Escalation(StackResource Role, string How)
{
    // With one of these on itself or on a policy of its own, a role gives itself whatever it wants.
    private static readonly string[] OnItself = ["iam:PutRolePolicy", "iam:AttachRolePolicy"];
    private static readonly string[] OnItsPolicy = ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"];

    /// <summary>How a role may rewrite its own permissions; null when it may not.</summary>
    public static string? OfItself(EffectivePermissions role, PrincipalPermissions own) =>
        OnItself.FirstOrDefault(action => role.MayCall(action, role.Role)) is { } direct
            ? $"it may call `{direct}` on itself"
            : (from source in own.Sources
               where source.Holder.Is<Iam.Policy>()
               from action in OnItsPolicy
               where role.MayCall(action, source.Holder)
               select $"it may call `{action}` on its policy {source.Holder.Name}").FirstOrDefault();

    /// <summary>The roles of the stack that a role reaches in one step.</summary>
    /// <exception cref="UnknownValueException">Whether it reaches one is not known.</exception>
    public static IEnumerable<Escalation> From(EffectivePermissions from, StackResources resources)
    {
        foreach (var role in resources.OfType(Iam.Role.ResourceType).Where(role => role != from.Role))
        {
            if (Launch(from, role) is { } launcher)
            {
                yield return new Escalation(
                    role, $"`iam:PassRole` on {role.Name} and `{launcher.Calls[0].First(from.MayCall)}`");
            }
            else if (from.MayCall("sts:AssumeRole", role) && Trusts(role, from.Role))
            {
                yield return new Escalation(role, $"`sts:AssumeRole` on {role.Name}");
            }
            else if (from.MayCall("iam:UpdateAssumeRolePolicy", role))
            {
                yield return new Escalation(role, $"`iam:UpdateAssumeRolePolicy` on {role.Name}");
            }
            else if (FunctionsOf(role, resources).FirstOrDefault(
                function => from.MayCall("lambda:UpdateFunctionCode", function)) is { } function)
            {
                yield return new Escalation(role, $"`lambda:UpdateFunctionCode` on {function.Name}");
            }
        }
    }

    private static Launcher? Launch(EffectivePermissions from, StackResource role) =>
        Launcher.All.FirstOrDefault(launcher => from.MayPass(role, launcher.Service)
            && launcher.Calls.All(group => group.Any(from.MayCall))
            && TrustsService(role, launcher.Service));

    private static bool TrustsService(StackResource role, string service) =>
        TrustOf(role).Any(statement => statement.IsAllow && statement.Principals.Any(principal =>
            principal.IsEveryone || (principal.Kind == "Service" && principal.Name == service)));

    // Who trusts the whole account leaves it to the policies of its roles.
    private static bool Trusts(StackResource role, StackResource other) =>
        role.References("assumeRolePolicy").Contains(other)
        || TrustOf(role).Any(statement => statement.IsAllow && statement.Principals.Any(principal =>
            principal.IsEveryone
            || (principal.Kind == "AWS"
                && (principal.Name.EndsWith(":root", StringComparison.Ordinal)
                    || ResourcePattern.Means(principal.Name, other)))));

    private static IReadOnlyList<PolicyStatement> TrustOf(StackResource role) =>
        PolicyDocument.Of(role.Properties.Value("assumeRolePolicy")).Statements;

    private static IEnumerable<StackResource> FunctionsOf(StackResource role, StackResources resources) =>
        ReferenceIndex.Of(resources).Naming(role, FunctionTypes.Function, "role", "arn");
}
