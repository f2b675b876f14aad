using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>Decides, resource by resource, what turns the baseline into what the program wants.</summary>
/// <param name="prior">Null without a baseline: everything is new.</param>
public sealed class StackTransition(PriorStack? prior, IResourceComparison comparison, DiagnosticLog log)
{
    private readonly Dictionary<Urn, Urn> _claimed = [];
    private readonly Dictionary<Urn, Urn> _condemned = [];
    private readonly HashSet<Urn> _replaced = [];
    private readonly PriorDependents? _dependents = prior is null ? null : new PriorDependents(prior, comparison);

    /// <summary>The resource of the baseline that the new one continues, by its URN or by one that it had before.</summary>
    public PriorResource? Claim(Urn urn, IEnumerable<Urn> aliases)
    {
        if (prior is null)
        {
            return null;
        }

        foreach (var candidate in aliases.Prepend(urn))
        {
            if (prior.Find(candidate) is not { } found)
            {
                continue;
            }

            if (_claimed.TryGetValue(candidate, out var owner) && owner != urn)
            {
                log.Add(
                    DiagnosticSeverity.Error,
                    $"It has the alias `{candidate}`, which is `{owner}` already. Take the alias from one of the two.",
                    urn);
                return null;
            }

            _claimed[candidate] = urn;
            return found;
        }

        return null;
    }

    /// <summary>The inputs as the provider checks them: with what stays as it was.</summary>
    public PropertyMap Complete(PriorResource? old, PropertyMap inputs, ResourceOptions options) =>
        old is null
            ? inputs
            : comparison.KeepDefaults(old, comparison.IgnoreChanges(old, inputs, options.IgnoreChanges));

    /// <param name="planned">With the inputs that policies left.</param>
    /// <param name="asked">The inputs as the program gives them.</param>
    public PlannedResource Decide(PlannedResource planned, PriorResource? old, PropertyMap asked)
    {
        if (planned.Operation is Operation.Read)
        {
            return planned with { Prior = old };
        }

        if (old is null)
        {
            return planned with
            {
                Operation = planned.Options.ImportId is null ? Operation.Create : Operation.Import,
                Id = planned.Options.ImportId ?? planned.Id,
            };
        }

        var difference = Triggered(
            comparison.Compare(old, planned.Inputs, planned.Options.ReplaceOnChanges),
            old.ReplacementTrigger,
            planned.Options.ReplacementTrigger);
        if (_condemned.TryGetValue(old.Urn, out var cause))
        {
            return Replace(planned, old, difference, asked, cause, deletesFirst: true);
        }

        var with = planned.Options.ReplaceWith.Where(_replaced.Contains).Cast<Urn?>().FirstOrDefault();
        if (planned.Custom && (difference.Replaces || old.PendingReplacement || with is not null || old.External))
        {
            return Replace(
                planned, old, difference, asked, with, planned.Options.DeleteBeforeReplace ?? difference.DeleteFirst);
        }

        return planned with
        {
            Operation = difference.Changes.IsEmpty ? Operation.Same : Operation.Update,
            Prior = old,
            Id = old.Id,
            Changes = difference.Changes,
        };
    }

    /// <summary>
    /// Adds that the trigger replaces the resource. The first value replaces nothing, one that is not known yet is
    /// taken to differ, and one that the baseline hides to be the same.
    /// </summary>
    private static ResourceDifference Triggered(
        ResourceDifference difference, PropertyValue? old, PropertyValue? value) =>
        old is null || value is null || old.Equals(value) || (old.ContainsSecret() && old.ContainsUnknown())
            ? difference
            : difference with
            {
                Changes =
                [
                    .. difference.Changes,
                    new PropertyChange(
                        "replacementTrigger", PropertyChangeKind.Update, old, value, ForcesReplacement: true),
                ],
            };

    /// <summary>What is known of the outputs of a resource that keeps its identity; null for one that does not.</summary>
    public PropertyMap? Outputs(PlannedResource planned, PropertyMap provider) => planned switch
    {
        { Prior: null } => null,
        { Operation: Operation.Same } => planned.Prior.Outputs,
        { Operation: Operation.Read, Prior: { External: true } old } when old.Id == planned.Id => old.Outputs,
        { Operation: Operation.Update, Custom: true } =>
            comparison.OutputsAfterUpdate(planned.Prior, planned, provider, planned.Changes),
        _ => null,
    };

    /// <summary>What the program does not have any more, the last first.</summary>
    public ImmutableArray<PlannedResource> Deleted()
    {
        var deleted = ImmutableArray.CreateBuilder<PlannedResource>();
        foreach (var old in (prior?.Resources ?? []).Reverse())
        {
            if (!old.PendingDeletion && !_claimed.ContainsKey(old.Urn))
            {
                Refuse(old);
                deleted.Add(Gone(old));
            }
        }

        return deleted.ToImmutable();
    }

    private void Refuse(PriorResource old)
    {
        if (old.Protect)
        {
            log.Add(
                DiagnosticSeverity.Error,
                $"It would be deleted, but it is protected. Put it back into the program, or unprotect it with " +
                $"`pulumi state unprotect {old.Urn}`.",
                old.Urn);
        }
    }

    private static PlannedResource Gone(PriorResource old) => new()
    {
        Urn = old.Urn,
        Type = old.Type,
        Name = old.Name,
        Custom = old.Custom,
        Operation = old.External ? Operation.Discard : Operation.Delete,
        Parent = old.Parent,
        Id = old.Id,
        Dependencies = old.Dependencies,
        Provider = old.Provider,
        Prior = old,
        Options = ResourceOptions.None with { Protect = old.Protect, RetainOnDelete = old.RetainOnDelete },
    };

    private PlannedResource Replace(
        PlannedResource planned,
        PriorResource old,
        ResourceDifference difference,
        PropertyMap asked,
        Urn? cause,
        bool deletesFirst)
    {
        // Both have to say so: a resource may be unprotected and replaced at once.
        if (old.Protect && planned.Options.Protect && !old.External)
        {
            log.Add(
                DiagnosticSeverity.Error,
                "It would be replaced, but it is protected. Take `protect` from the resource, or take back what " +
                "replaces it.",
                planned.Urn);
        }

        _replaced.Add(planned.Urn);
        if (deletesFirst && cause is null)
        {
            Condemn(old, planned.Urn);
        }

        return planned with
        {
            Operation = old.External ? Operation.Create : Operation.Replace,
            Prior = old,
            Id = null,
            // A new resource gets a new name: what the provider made up for the old one is not kept.
            Inputs = ReferenceEquals(planned.Inputs, asked) ? asked : Fresh(planned.Inputs, old, asked),
            Changes = difference.Changes,
            DeletedFirst = deletesFirst,
            ReplacedWith = cause,
        };
    }

    private PropertyMap Fresh(PropertyMap inputs, PriorResource old, PropertyMap asked)
    {
        var kept = comparison.KeepDefaults(old, asked);
        return new PropertyMap(inputs.Where(entry => asked.ContainsKey(entry.Key) || !kept.ContainsKey(entry.Key)));
    }

    /// <summary>What cannot be without the old resource has to go before it, and comes back after the new one.</summary>
    private void Condemn(PriorResource old, Urn cause)
    {
        foreach (var dependent in _dependents!.ReplacedWith(old, IsPlanned))
        {
            if (!_condemned.TryAdd(dependent.Urn, cause))
            {
                continue;
            }

            if (dependent.Protect)
            {
                log.Add(
                    DiagnosticSeverity.Error,
                    $"It would be replaced together with `{cause}`, but it is protected. Take `protect` from it, " +
                    $"or unprotect it with `pulumi state unprotect {dependent.Urn}`.",
                    dependent.Urn);
            }
        }

        bool IsPlanned(PriorResource resource) => _claimed.ContainsKey(resource.Urn);
    }
}
