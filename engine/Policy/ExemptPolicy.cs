using System.Text.RegularExpressions;

namespace Alicerce.Engine.Policy;

/// <summary>
/// Recognises the reason by which the policy SDK for .NET says that an exemption allows a violation. To other engines
/// such a policy is one that does not apply.
/// </summary>
public static partial class ExemptPolicy
{
    /// <summary>What is exempt and why, or null when the text says something else.</summary>
    public static Exemption? Read(string text) => Pattern().Match(text) is { Success: true } match
        ? new Exemption(
            match.Groups["policy"].Value,
            match.Groups["until"].Value,
            match.Groups["reason"].Value,
            match.Groups["message"].Value)
        : null;

    [GeneratedRegex(
        @"\Aexempt from policy '(?<policy>[^']*)'( until (?<until>\d{4}-\d{2}-\d{2}))?: (?<reason>[^\n]*)\n" +
        @"(?<message>.*)\z",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <param name="Until">The last day, as <c>2027-01-31</c>; empty for an exemption without end.</param>
    public sealed record Exemption(string Policy, string Until, string Reason, string Message);
}
