namespace Alicerce.Policies.Permissions;

/// <summary>Someone that a statement is about.</summary>
/// <param name="Kind"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>.</param>
/// <param name="Name">An ARN, an account, a service, an identity provider, or <c>*</c>.</param>
public sealed record PolicyPrincipal(string Kind, string Name)
{
    private const string Anyone = "*";

    /// <summary>Whether everyone is meant, people without an AWS account included.</summary>
    public bool IsEveryone => Kind == "AWS" && Name == Anyone;

    /// <summary>The account of the principal; null when it is not part of the name.</summary>
    public string? Account => Kind != "AWS" ? null
        : Name.Split(':') is { Length: > 5 } arn ? arn[4]
        : Name.Length == 12 && Name.All(char.IsAsciiDigit) ? Name
        : null;

    internal static IEnumerable<PolicyPrincipal> AllOf(PolicyValue value) => value.Kind switch
    {
        PolicyValueKind.Null => [],
        PolicyValueKind.Object => value.AsMap(PolicyValue.ReadValue)
            .SelectMany(kind => OneOrMany.Texts(kind.Value), (kind, name) => new PolicyPrincipal(kind.Key, name)),
        _ => OneOrMany.Texts(value).Select(name => new PolicyPrincipal("AWS", name)),
    };
}
