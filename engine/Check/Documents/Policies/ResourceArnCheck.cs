using System.Text.RegularExpressions;
using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads the resources of a statement: ARNs with wildcards and variables in them.</summary>
public static partial class ResourceArnCheck
{
    private const int ServicePart = 2;

    public static IEnumerable<string> Problems(Part field, PolicyKind kind, Document document)
    {
        var (resources, problems) = PolicyFields.Texts(field);
        return
        [
            .. problems,
            .. resources.Select(resource => Problem(resource.Text!, kind, document) is { } problem
                ? resource.Is(problem)
                : null).OfType<string>(),
        ];
    }

    private static string? Problem(string text, PolicyKind kind, Document document)
    {
        // A variable has colons of its own.
        var arn = Variable().Replace(text, "*");
        var parts = arn.Split(':', 6);
        if (arn == "*" || (parts[0] == "arn" && parts.Length < 6 && arn.EndsWith('*')))
        {
            return null;
        }

        if (parts.Length < 6 || parts[0] != "arn")
        {
            return "but must be an ARN or `*`. Write it as `arn:partition:service:region:account:resource`.";
        }

        if (parts[ServicePart].AsSpan().ContainsAny('*', '?'))
        {
            return arn == text && kind.Use is PolicyUse.Identity
                ? "but IAM wants the service in full. Name it between the second and the third colon."
                : null;
        }

        if (!arn[..arn.IndexOf(parts[5], StringComparison.Ordinal)].AsSpan().ContainsAny('*', '?') &&
            ArnText.Problem(arn, service: null) is { } problem)
        {
            return problem;
        }

        if (kind.OnlyService is { } only && parts[ServicePart] != only)
        {
            return $"but {kind.Name} is about resources of `{only}` alone. Name one of them.";
        }

        return kind.BucketProperty is { } property && document.Input(property) is { } bucket &&
            parts[4].Length == 0 &&
            BucketOf(parts[5]) is { } named && named != bucket
            ? $"but the policy is that of the bucket `{bucket}`. Write `arn:{parts[1]}:s3:::{bucket}`, or `/*` behind it."
            : null;
    }

    /// <summary>Null where the name has wildcards.</summary>
    private static string? BucketOf(string resource) =>
        resource.Split('/')[0] is var bucket && bucket.AsSpan().ContainsAny('*', '?') ? null : bucket;

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
