using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Responsibilities;

/// <summary>What a preview says about one duty, with what it says it by.</summary>
/// <param name="PolicyPack">The pack that names the duty.</param>
/// <param name="Service">The service, by name.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Held">The policies that judged something and found nothing wrong, by name.</param>
public sealed record DutyVerdict(
    string PolicyPack,
    string Service,
    Duty Duty,
    ImmutableArray<Violation> Violations,
    ImmutableArray<NotDecided> NotDecided,
    ImmutableArray<ExemptViolation> Exempt,
    ImmutableArray<string> Held)
{
    /// <summary>The verdict; met only when something was judged and nothing stands against it.</summary>
    public DutyStatus Status =>
        !Violations.IsEmpty ? DutyStatus.Broken
        : !NotDecided.IsEmpty ? DutyStatus.Undecided
        : !Exempt.IsEmpty ? DutyStatus.Exempt
        : !Held.IsEmpty ? DutyStatus.Met
        : DutyStatus.Unchecked;
}
