using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Deliveries;

/// <summary>A rule that the policy of a queue or topic denies requests that come without TLS.</summary>
public abstract class TlsOnlyRule : StackRule
{
    private readonly string _type;
    private readonly string _action;

    private protected TlsOnlyRule(RuleInfo info, string type, string action)
        : base(info)
    {
        _type = type;
        _action = action;
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(_type), resource =>
        {
            var target = new MessageTarget(resource, context.Resources);
            if (!Judgement.Any(target.Policies.SelectMany(policy => policy.Statements), DeniesPlainHttp))
            {
                context.ReportViolation(
                    resource,
                    $"No policy of this {target.Noun} denies requests without TLS. Deny `{_action}` to everyone when "
                    + $"`aws:SecureTransport` is false, in an `{target.PolicyType}`.");
            }
        });

    // A second condition would let some plain requests through.
    private bool DeniesPlainHttp(PolicyStatement statement) =>
        statement.IsDeny
        && statement.Principals.Any(principal => principal.IsEveryone)
        && statement.Includes(_action)
        && statement.Conditions is [{ Operator: "Bool" or "BoolIfExists" } condition]
        && condition.Key.Equals("aws:SecureTransport", StringComparison.OrdinalIgnoreCase)
        && condition.Values.All(value => value == "false");
}
