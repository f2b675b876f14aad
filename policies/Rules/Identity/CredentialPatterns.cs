using System.Text.RegularExpressions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>The shapes of credentials that end up in texts where they do not belong.</summary>
internal static partial class CredentialPatterns
{
    private static readonly IReadOnlyList<(string Kind, Regex Pattern)> All =
    [
        ("an AWS access key", AwsAccessKey()),
        ("an AWS secret access key", AwsSecretKey()),
        ("a private key", PrivateKey()),
        ("a GitHub token", GitHubToken()),
        ("a GitLab token", GitLabToken()),
        ("a Slack token", SlackToken()),
        ("a Stripe key", StripeKey()),
        ("a Google API key", GoogleKey()),
        ("an npm token", NpmToken()),
        ("a password inside of a URL", PasswordInUrl()),
        ("a password", Password()),
    ];

    /// <summary>The kinds of credentials in a text, each with the number of the first line that has it.</summary>
    public static IEnumerable<(string Kind, int Line)> FindIn(string text) =>
        from pattern in All
        let match = pattern.Pattern.Match(text)
        where match.Success
        select (pattern.Kind, text.AsSpan(0, match.Index).Count('\n') + 1);

    // The keys that AWS prints in its documentation end in EXAMPLE.
    [GeneratedRegex(@"\b(?:AKIA|ASIA)(?![A-Z2-7]*EXAMPLE)[A-Z2-7]{16}\b")]
    private static partial Regex AwsAccessKey();

    [GeneratedRegex(
        """aws_?secret_?(?:access_?)?key["']?\s*[:=]\s*["']?(?![A-Za-z0-9/+]*EXAMPLE)[A-Za-z0-9/+]{40}\b""",
        RegexOptions.IgnoreCase)]
    private static partial Regex AwsSecretKey();

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})")]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\bglpat-[A-Za-z0-9_-]{20}")]
    private static partial Regex GitLabToken();

    [GeneratedRegex(@"\bxox[abprs]-[A-Za-z0-9-]{10}")]
    private static partial Regex SlackToken();

    [GeneratedRegex(@"\b[rs]k_live_[A-Za-z0-9]{16}")]
    private static partial Regex StripeKey();

    [GeneratedRegex(@"\bAIza[A-Za-z0-9_-]{35}")]
    private static partial Regex GoogleKey();

    [GeneratedRegex(@"\bnpm_[A-Za-z0-9]{36}\b")]
    private static partial Regex NpmToken();

    // A variable in place of the password is no password.
    [GeneratedRegex("""\b[a-z][a-z0-9+.-]*://[^\s:/@"']+:(?![$<{%])[^\s:/@"'$]+@""", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInUrl();

    // Neither a variable, a command, a path, nor the ARN of a secret is a password.
    [GeneratedRegex(
        """^[ \t]*(?:export[ \t]+)?["']?[\w.-]*(?:password|passwd)["']?[ \t]*[:=][ \t]*["']?"""
        + """(?![$`<{(/%]|arn:)[^\s"'$`]{8,}""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Password();
}
