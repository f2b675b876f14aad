using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads who a statement is about.</summary>
public static class PrincipalCheck
{
    private static readonly string[] Types = ["AWS", "Service", "Federated", "CanonicalUser"];

    public static IEnumerable<string> Problems(Part principal)
    {
        if (principal.Text is { } text)
        {
            return text == "*"
                ? []
                : [principal.Is("but a principal is `*` or an object. Write it like `{ \"AWS\": … }` or `{ \"Service\": … }`.")];
        }

        return principal.IsObject
            ? principal.Fields.SelectMany(field => field.Name switch
            {
                "AWS" => Each(field.Part, Account),
                "Service" => Each(field.Part, ServicePrincipal.Problem),
                "Federated" => Each(field.Part, Provider),
                "CanonicalUser" => Each(field.Part, _ => null),
                _ => [Stranger(field.Name, field.Part)],
            })
            : [principal.Is("but a principal is `*` or an object. Write it as one.")];
    }

    private static string Stranger(string name, Part part) => part.Not("is no kind of principal. " + (
        Spelling.Nearest(name, Types) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : $"Use {string.Join(", ", Types.Select(type => $"`{type}`"))}."));

    private static IEnumerable<string> Each(Part field, Func<string, string?> problemOf)
    {
        var (texts, problems) = PolicyFields.Texts(field);
        return
        [
            .. problems,
            .. texts.Select(part => problemOf(part.Text!) is { } problem ? part.Is(problem) : null).OfType<string>(),
        ];
    }

    private static string? Account(string text)
    {
        // IAM puts the id of a principal that was deleted where its ARN has been.
        var isId = text.Length >= 16 && text[0] == 'A' && text.All(char.IsAsciiLetterOrDigit);
        if (text == "*" || isId || (text.Length == 12 && text.All(char.IsAsciiDigit)))
        {
            return null;
        }

        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return text.EndsWith(".amazonaws.com", StringComparison.Ordinal)
                ? "which is a service. Name it under `Service`."
                : "but must be `*`, the 12 digits of an account or an ARN. Write one of them.";
        }

        if (ArnText.Problem(text, service: null) is { } problem)
        {
            return problem;
        }

        var parts = text.Split(':', 6);
        return (parts[2], parts[5]) switch
        {
            (not ("iam" or "sts"), _) =>
                $"but `{parts[2]}` has no principals. Name a role or a user of `iam`, or a session of `sts`.",
            (_, var name) when name.AsSpan().ContainsAny('*', '?') =>
                "but the ARN of a principal has no wildcards. Name the account, and put the ARN into a condition on " +
                "`aws:PrincipalArn`.",
            ("iam", var name) when name.StartsWith("group/", StringComparison.Ordinal) =>
                "but a group is no principal. Name roles or users.",
            ("iam", var name) when name.StartsWith("saml-provider/", StringComparison.Ordinal) ||
                name.StartsWith("oidc-provider/", StringComparison.Ordinal) =>
                "which is an identity provider. Name it under `Federated`.",
            _ => null,
        };
    }

    private static string? Provider(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return text.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)
                ? null
                : "but must be the ARN of an identity provider, or a domain such as `cognito-identity.amazonaws.com`. " +
                    "Write one of them.";
        }

        return ArnText.Problem(text, "iam") is { } problem
            ? problem
            : text.Split(':', 6)[5] is var name && (
                name.StartsWith("saml-provider/", StringComparison.Ordinal) ||
                name.StartsWith("oidc-provider/", StringComparison.Ordinal))
                ? null
                : "but must be the ARN of an identity provider: `saml-provider/…` or `oidc-provider/…`. Name one.";
    }
}
