using System.IO.Enumeration;

namespace Alicerce.Policies.Permissions;

/// <summary>
/// What a role may do in the end: what its policies allow, less what they deny, within its permission boundary.
/// </summary>
internal sealed class EffectivePermissions
{
    private const string Boundary = "permissionsBoundary";

    private readonly PrincipalPermissions _own;
    private readonly IReadOnlyList<PermissionSource> _boundary;

    private EffectivePermissions(PrincipalPermissions own, IReadOnlyList<PermissionSource> boundary, string? unread)
    {
        _own = own;
        _boundary = boundary;
        Unread = unread;
    }

    public StackResource Role => _own.Principal;

    /// <summary>A policy whose contents are not known, in a sentence; null when there is none.</summary>
    public string? Unread { get; }

    private IEnumerable<PolicyStatement> Statements => _own.Sources.SelectMany(source => source.Statements);

    public static EffectivePermissions Of(StackResource role, StackResources resources)
    {
        var own = PrincipalPermissions.Of(role, resources);
        var unread = own.Unread is { } arn ? $"the managed policy {arn}" : null;
        if (!role.Declares(Boundary))
        {
            return new EffectivePermissions(own, [], unread);
        }

        var boundary = Judgement.Matching(
            resources.OfType(Iam.Policy.ResourceType), policy => role.RefersTo(Boundary, policy, "arn", "id"));
        return new EffectivePermissions(
            own,
            [.. boundary.Select(policy => new PermissionSource(policy, "policy"))],
            boundary.Count == 0 ? "the permission boundary" : unread);
    }

    /// <summary>Whether it may do everything: then nothing is stronger.</summary>
    public bool MayDoEverything =>
        _boundary.Count == 0 && Grants().Any(grant => grant.Action is "*" or "*:*" && grant.Resources.Contains("*"));

    /// <summary>Whether an action is allowed on something.</summary>
    public bool MayCall(string action) => IsAllowed(action, _ => true);

    /// <summary>Whether an action is allowed on a resource.</summary>
    public bool MayCall(string action, StackResource target) =>
        IsAllowed(action, statement => statement.Concerns(target));

    /// <summary>Whether the role may hand another one to a service.</summary>
    public bool MayPass(StackResource role, string service) =>
        IsAllowed("iam:PassRole", statement => statement.Concerns(role) && statement.Conditions.All(condition =>
            !condition.Key.Equals("iam:PassedToService", StringComparison.OrdinalIgnoreCase)
            || condition.Values.Any(value => Matches(value, service))));

    /// <summary>An action that the role may call and another one may not; null when there is none.</summary>
    public string? ActionBeyond(EffectivePermissions other) => Grants()
        .Where(grant => !other.Grants().Any(held => Matches(held.Action, grant.Action)
            && held.Resources.Count > 0
            && grant.Resources.All(resource => held.Resources.Any(pattern => Matches(pattern, resource)))))
        .Select(grant => grant.Action)
        .FirstOrDefault();

    private bool IsAllowed(string action, Func<PolicyStatement, bool> isMeant)
    {
        var isAllowed = _own.ManagedArns.Any(arn => ManagedPolicy.Allows(arn, action))
            || Judgement.Any(
                Statements, statement => statement.IsAllow && statement.Includes(action) && isMeant(statement));
        return isAllowed
            && !Statements.Any(statement => statement is { IsDeny: true, Conditions.Count: 0 }
                && statement.Includes(action)
                && isMeant(statement))
            && (_boundary.Count == 0 || _boundary.SelectMany(source => source.Statements).Any(statement =>
                statement.IsAllow && statement.Includes(action) && isMeant(statement)));
    }

    private IEnumerable<(string Action, IReadOnlyList<string> Resources)> Grants()
    {
        var managed = from arn in _own.ManagedArns
                      from action in ManagedPolicy.ActionsOf(arn) ?? []
                      select (action, (IReadOnlyList<string>)["*"]);
        var stated = from statement in Statements
                     where statement.IsAllow
                     // All actions but some are taken for all of them.
                     from action in statement.NotActions.Count > 0 ? ["*"] : statement.Actions
                     select (action, statement.NotResources.Count > 0 ? ["*"] : statement.Resources);
        return managed.Concat(stated).Where(grant => _boundary.Count == 0 || MayCall(grant.action))
            .Select(grant => (grant.action, grant.Item2));
    }

    private static bool Matches(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true);
}
