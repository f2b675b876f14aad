using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Responsibilities;

/// <summary>Finds out which duties a preview meets.</summary>
public static class DutyAssessment
{
    /// <summary>The duties of every pack that names some; none when the preview did not see the whole stack.</summary>
    public static ImmutableArray<DutyVerdict> Of(PreviewResult result)
    {
        if (result.Outcome is not (Outcome.Succeeded or Outcome.BlockedByPolicy))
        {
            return [];
        }

        var types = result.Resources.Select(resource => resource.Type).ToImmutableHashSet();
        return
        [
            .. from pack in result.Packs
               let verdicts = new PackVerdicts(pack.Name, result)
               from service in pack.Duties
               let hasOwn = types.Any(service.Has)
               from duty in service.Duties
               select verdicts.On(service, duty, hasOwn),
        ];
    }

    private sealed class PackVerdicts(string pack, PreviewResult result)
    {
        private readonly ILookup<string, Violation> _violations =
            result.Violations.Where(item => item.PolicyPack == pack).ToLookup(item => item.Policy);

        private readonly ILookup<string, NotDecided> _undecided =
            result.NotDecided.Where(item => item.PolicyPack == pack).ToLookup(item => item.Policy);

        private readonly ILookup<string, ExemptViolation> _exempt =
            result.Exempt.Where(item => item.PolicyPack == pack).ToLookup(item => item.Policy);

        private readonly ILookup<string, HeldPolicy> _held =
            result.Held.Where(item => item.PolicyPack == pack).ToLookup(item => item.Policy);

        public DutyVerdict On(ServiceDuties service, Duty duty, bool hasOwn)
        {
            return new DutyVerdict(
                pack,
                service.Service,
                duty,
                About(_violations, item => item.Urn),
                About(_undecided, item => item.Urn),
                About(_exempt, item => item.Urn),
                [.. About(_held, item => item.Urn).Select(item => item.Policy).Distinct()]);

            ImmutableArray<T> About<T>(ILookup<string, T> verdicts, Func<T, Urn> urn) =>
            [
                .. duty.Rules.SelectMany(rule => verdicts[rule]),
                .. duty.RulesOnOwnResources
                    .Except(duty.Rules)
                    .SelectMany(rule => verdicts[rule])
                    .Where(item => IsOwn(urn(item))),
            ];

            // What is said about the stack as a whole is about the resources that it has.
            bool IsOwn(Urn urn) =>
                !urn.IsValid || urn.Type == TypeToken.RootStack ? hasOwn : service.Has(urn.Type);
        }
    }
}
