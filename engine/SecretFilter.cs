using System.Buffers;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine;

/// <summary>Takes the texts of secrets, and the marks of unknown values, out of what programs and packs say.</summary>
public static class SecretFilter
{
    private const string Mark = "[secret]";
    private const string UnknownMark = "[unknown]";

    /// <summary>Shorter texts would tear ordinary words apart.</summary>
    private const int MinLength = 4;

    /// <param name="configured">The values of secret configuration keys.</param>
    public static PreviewResult Apply(PreviewResult result, IEnumerable<string> configured)
    {
        var secrets = result.Resources
            .SelectMany(resource => resource.Inputs.Values.Concat(resource.Outputs.Values))
            .Concat(result.Outputs.Values)
            .Concat(result.Configuration.Values)
            .SelectMany(PropertyValues.SecretTexts)
            .Concat(configured)
            .Where(text => text.Length >= MinLength && !Signatures.IsUnknown(text))
            .Distinct()
            .OrderByDescending(text => text.Length)
            .ToImmutableArray();
        // Most messages hold none of them, and one look says so however many there are.
        var any = SearchValues.Create([.. secrets, Signatures.UnknownString], StringComparison.Ordinal);
        return result with
        {
            Diagnostics = [.. result.Diagnostics.Select(item => item with { Message = Clean(item.Message) })],
            Violations = Violations(result.Violations),
            NotDecided = NotDecided(result.NotDecided),
            Exempt = Exempt(result.Exempt),
            Duties =
            [
                .. result.Duties.Select(duty => duty with
                {
                    Violations = Violations(duty.Violations),
                    NotDecided = NotDecided(duty.NotDecided),
                    Exempt = Exempt(duty.Exempt),
                }),
            ],
        };

        ImmutableArray<Violation> Violations(ImmutableArray<Violation> items) =>
            [.. items.Select(item => item with { Message = Clean(item.Message) })];

        ImmutableArray<NotDecided> NotDecided(ImmutableArray<NotDecided> items) =>
            [.. items.Select(item => item with { Message = Clean(item.Message) })];

        ImmutableArray<ExemptViolation> Exempt(ImmutableArray<ExemptViolation> items) =>
            [.. items.Select(item => item with { Message = Clean(item.Message), Reason = Clean(item.Reason) })];

        string Clean(string text) => !text.AsSpan().ContainsAny(any) ? text : secrets
            .Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, Mark, StringComparison.Ordinal))
            .Replace(Signatures.UnknownString, UnknownMark, StringComparison.Ordinal);
    }
}
