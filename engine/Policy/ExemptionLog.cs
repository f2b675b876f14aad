using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Policy;

/// <summary>
/// A pack answers that an exemption makes a policy not apply, and writes the same to the log. The log alone knows the
/// resource of a policy over the whole stack; once that is taken from it, the line has nothing more to say.
/// </summary>
public sealed class ExemptionLog
{
    private readonly List<Diagnostic> _others;
    private readonly List<ExemptViolation> _exempt = [];

    private ExemptionLog(ImmutableArray<ExemptViolation> answered, ImmutableArray<Diagnostic> diagnostics)
    {
        _others = [.. diagnostics];
        foreach (var exempt in answered)
        {
            var line = Find(exempt, urn => urn == exempt.Urn)
                ?? (exempt.Urn.Type == TypeToken.RootStack ? Find(exempt, _ => true) : null);
            _exempt.Add(line?.Urn is { } urn ? exempt with { Urn = urn } : exempt);
            if (line is not null)
            {
                _others.Remove(line);
            }
        }

        foreach (var pack in answered.GroupBy(exempt => exempt.PolicyPack))
        {
            var verb = pack.Count() == 1 ? "violation is" : "violations are";
            _others.Remove(new Diagnostic(
                DiagnosticSeverity.Info, $"{pack.Count()} {verb} exempt from policies of pack '{pack.Key}'"));
        }
    }

    /// <summary>What is exempt, each with its resource.</summary>
    public ImmutableArray<ExemptViolation> Exempt =>
    [
        .. _exempt
            .OrderBy(exempt => exempt.Policy, StringComparer.Ordinal)
            .ThenBy(exempt => exempt.Urn.Value, StringComparer.Ordinal),
    ];

    /// <summary>The log without the lines that say the same.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _others];

    /// <summary>Puts the two together.</summary>
    public static ExemptionLog Read(
        ImmutableArray<ExemptViolation> answered, ImmutableArray<Diagnostic> diagnostics) =>
        new(answered, diagnostics);

    private Diagnostic? Find(ExemptViolation exempt, Func<Urn?, bool> isAbout) => _others.Find(line =>
        line.Severity == DiagnosticSeverity.Info
        && isAbout(line.Urn)
        && ExemptPolicy.Read(line.Message) is { } said
        && said == new ExemptPolicy.Exemption(exempt.Policy, exempt.Until, exempt.Reason, exempt.Message));
}
