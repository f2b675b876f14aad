using System.Text.RegularExpressions;

namespace Alicerce.Engine.Policy;

/// <summary>Recognises the message by which every policy SDK says that a value is unknown in a preview.</summary>
public static partial class UndecidedPolicy
{
    /// <summary>The kind and the path of the unknown value, or null when the message says something else.</summary>
    public static (string Kind, string Path)? Read(string message) =>
        Pattern().Match(message) is { Success: true } match
            ? (match.Groups["kind"].Value, match.Groups["path"].Value)
            : null;

    [GeneratedRegex(
        @"can't run (policy|remediation) '[^']*' from policy pack '[^']*' during preview: " +
        @"(?<kind>\S+) value at \.?(?<path>.*?) can't be known during preview",
        RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
