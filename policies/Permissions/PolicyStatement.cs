using System.IO.Enumeration;

namespace Alicerce.Policies.Permissions;

/// <summary>One statement of a policy document: who may, or may not, do what, to what, and when.</summary>
public sealed class PolicyStatement(PropertyObject statement, int index)
{
    /// <summary>How a message names the statement: by its <c>Sid</c>, or else by its place.</summary>
    public string Name =>
        statement.Text("Sid") is { Length: > 0 } sid ? $"the statement `{sid}`" : $"`Statement[{index}]`";

    /// <summary>Whether it allows.</summary>
    public bool IsAllow => statement.Text("Effect") == "Allow";

    /// <summary>Whether it denies.</summary>
    public bool IsDeny => statement.Text("Effect") == "Deny";

    /// <summary>The actions, with wildcards; empty when <see cref="NotActions"/> says which are meant.</summary>
    public IReadOnlyList<string> Actions => field ??= OneOrMany.Texts(statement.Value("Action"));

    /// <summary>The actions that are not meant, when all others are.</summary>
    public IReadOnlyList<string> NotActions => field ??= OneOrMany.Texts(statement.Value("NotAction"));

    /// <summary>
    /// The resources, with wildcards; empty in a trust policy, and when <see cref="NotResources"/> says which are
    /// meant.
    /// </summary>
    public IReadOnlyList<string> Resources => field ??= OneOrMany.Texts(statement.Value("Resource"));

    /// <summary>The resources that are not meant, when all others are.</summary>
    public IReadOnlyList<string> NotResources => field ??= OneOrMany.Texts(statement.Value("NotResource"));

    /// <summary>Whether every resource is meant.</summary>
    public bool IsAboutEverything => Resources.Contains("*");

    /// <summary>Whether every action is meant.</summary>
    public bool AllowsEveryAction => IsAllow && Actions.Any(action => action is "*" or "*:*");

    /// <summary>Who is meant.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals =>
        field ??= [.. PolicyPrincipal.AllOf(statement.Value("Principal"))];

    /// <summary>Whether it is about everyone but those that <c>NotPrincipal</c> names.</summary>
    public bool HasNotPrincipal => statement.Has("NotPrincipal");

    /// <summary>What has to hold besides; all of it.</summary>
    public IReadOnlyList<PolicyCondition> Conditions =>
        field ??= [.. PolicyCondition.AllOf(statement.Value("Condition"))];

    /// <summary>Whether it names everyone, whatever its conditions say.</summary>
    public bool NamesEveryone =>
        Principals.Any(principal => principal.IsEveryone) || (IsAllow && HasNotPrincipal);

    /// <summary>Whether it allows something to everyone, and no condition says from where or from whom.</summary>
    public bool IsOpenToEveryone =>
        IsAllow && NamesEveryone && !Conditions.Any(condition => condition.NarrowsCaller);

    /// <summary>Whether an action is meant, such as <c>s3:GetObject</c>.</summary>
    public bool Includes(string action) => NotActions.Count > 0
        ? !NotActions.Any(pattern => Matches(pattern, action, ignoreCase: true))
        : Actions.Any(pattern => Matches(pattern, action, ignoreCase: true));

    /// <summary>Whether a resource is meant.</summary>
    public bool IsAbout(string arn) => NotResources.Count > 0
        ? !NotResources.Any(pattern => Matches(pattern, arn, ignoreCase: false))
        : Resources.Any(pattern => Matches(pattern, arn, ignoreCase: false));

    private static bool Matches(string pattern, string text, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);
}
