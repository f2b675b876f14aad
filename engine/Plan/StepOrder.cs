using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Puts the acts of a deployment in the order in which the Pulumi engine would do them one by one.</summary>
public static class StepOrder
{
    /// <param name="resources">Each after what it depends on.</param>
    /// <param name="deleted">Each before what it depends on.</param>
    public static ImmutableArray<PlanStep> Of(
        ImmutableArray<PlannedResource> resources, ImmutableArray<PlannedResource> deleted, PriorStack? prior)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        var positions = (prior?.Resources ?? []).Index()
            .GroupBy(entry => entry.Item.Urn)
            .ToDictionary(group => group.Key, group => group.First().Index);
        // What goes because of a resource goes before it, in the opposite order of its creation.
        var goesWith = resources.Where(resource => resource is { DeletedFirst: true, ReplacedWith: not null })
            .ToLookup(resource => resource.ReplacedWith!.Value);
        foreach (var resource in resources)
        {
            if (resource is { Operation: Operation.Replace, DeletedFirst: true, ReplacedWith: null })
            {
                steps.AddRange(goesWith[resource.Urn].OrderByDescending(Position).Select(Delete));
                steps.Add(Delete(resource));
            }

            if (Kind(resource.Operation) is { } kind)
            {
                steps.Add(new PlanStep(kind, resource.Urn));
            }
        }

        var last = resources.Where(resource => resource is { Operation: Operation.Replace, DeletedFirst: false })
            .Select(resource => (Position: Position(resource), Step: Delete(resource)))
            .Concat(deleted.Select(resource => (Position: Position(resource), Step: new PlanStep(
                resource.Operation is Operation.Discard ? PlanStepKind.Discard : PlanStepKind.Delete, resource.Urn))))
            .OrderByDescending(entry => entry.Position)
            .Select(entry => entry.Step);
        steps.AddRange(last);
        return steps.ToImmutable();

        int Position(PlannedResource resource) => positions.GetValueOrDefault(resource.Prior!.Urn);
    }

    private static PlanStep Delete(PlannedResource resource) =>
        new(PlanStepKind.DeleteReplaced, resource.Prior!.Urn);

    private static PlanStepKind? Kind(Operation operation) => operation switch
    {
        Operation.Create => PlanStepKind.Create,
        Operation.Update => PlanStepKind.Update,
        Operation.Replace => PlanStepKind.CreateReplacement,
        Operation.Read => PlanStepKind.Read,
        Operation.Import => PlanStepKind.Import,
        _ => null,
    };
}
