namespace Alicerce.Policies.Permissions;

/// <summary>What has to hold for a statement to count.</summary>
/// <param name="Operator">How the key is compared, such as <c>StringEquals</c>.</param>
/// <param name="Key">What is compared, such as <c>aws:SecureTransport</c>.</param>
/// <param name="Values">What it is compared with; one of them has to fit.</param>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    // Keys that say who calls or where from. Others, such as aws:Referer and aws:UserAgent, are chosen by the caller.
    private static readonly HashSet<string> CallerKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount",
        "aws:PrincipalArn",
        "aws:PrincipalIsAWSService",
        "aws:PrincipalOrgID",
        "aws:PrincipalOrgPaths",
        "aws:PrincipalServiceName",
        "aws:SourceAccount",
        "aws:SourceArn",
        "aws:SourceIp",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths",
        "aws:SourceOwner",
        "aws:SourceVpc",
        "aws:SourceVpce",
        "aws:userid",
        "aws:VpceAccount",
        "aws:VpceOrgID",
        "aws:VpcSourceIp",
        "kms:CallerAccount",
        "kms:ViaService",
        "s3:DataAccessPointAccount",
        "s3:DataAccessPointArn",
    };

    /// <summary>
    /// Whether only callers that the condition names pass: it looks at who or where, and leaves someone out.
    /// </summary>
    public bool NarrowsCaller =>
        CallerKeys.Contains(Key)
        && WithoutQuantifier is "StringEquals" or "StringEqualsIgnoreCase" or "StringLike" or "ArnEquals" or "ArnLike"
            or "IpAddress" or "Bool"
        && Values.All(Narrows);

    /// <summary>
    /// Whether it fits every caller but those that it names: a denial lets only those through.
    /// </summary>
    public bool SparesCaller =>
        CallerKeys.Contains(Key)
        && Operator.Replace("IfExists", "", StringComparison.Ordinal) is "StringNotEquals"
            or "StringNotEqualsIgnoreCase" or "StringNotLike" or "ArnNotEquals" or "ArnNotLike" or "NotIpAddress"
        && Values.All(Narrows);

    /// <summary>
    /// Whether it looks at the principal or the account that calls: a service of AWS that calls by itself has neither.
    /// </summary>
    public bool ShutsServicesOut =>
        Key.Equals("kms:CallerAccount", StringComparison.OrdinalIgnoreCase)
        || (Key.StartsWith("aws:Principal", StringComparison.OrdinalIgnoreCase)
            && !Key.Equals("aws:PrincipalServiceName", StringComparison.OrdinalIgnoreCase)
            && !Key.Equals("aws:PrincipalIsAWSService", StringComparison.OrdinalIgnoreCase));

    internal static IEnumerable<PolicyCondition> AllOf(PolicyValue value) => value.Kind == PolicyValueKind.Null
        ? []
        : from condition in value.AsMap(PolicyValue.ReadValue)
          from key in condition.Value.AsMap(PolicyValue.ReadValue)
          select new PolicyCondition(condition.Key, key.Key, OneOrMany.Texts(key.Value));

    // A condition with `IfExists` or `ForAllValues` also fits a request that does not have the key.
    private string WithoutQuantifier => Operator.StartsWith("ForAnyValue:", StringComparison.Ordinal)
        ? Operator["ForAnyValue:".Length..]
        : Operator;

    private static bool Narrows(string value) => value switch
    {
        "false" => false,
        "0.0.0.0/0" or "::/0" => false,
        _ when value.Split(':') is { Length: > 5 } arn => NamesAccount(arn) || NamesResource(arn),
        _ => value.TrimStart('*', '?') is not ("" or "o-*" or "vpc-*" or "vpce-*"),
    };

    private static bool NamesAccount(string[] arn) => arn[4].Length > 0 && arn[4].All(char.IsAsciiDigit);

    // ARNs of buckets carry no account, or any: the name of the bucket is unique.
    private static bool NamesResource(string[] arn) =>
        (arn[4].Length == 0 || (arn[2] == "s3" && arn[4] == "*"))
        && arn[5] is { Length: > 0 } name
        && name[0] is not ('*' or '?');
}
