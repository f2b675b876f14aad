using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>What a function writes calls neither itself nor a function before it.</summary>
public sealed class FunctionsDoNotCallThemselves() : StackRule(new RuleInfo
{
    Id = "functions-do-not-call-themselves",
    Title = "What a function writes does not call it again.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Resilience,
    Rationale = "Each event makes the next one, at full speed and on the bill, until somebody looks.",
    Fix =
        "Write to another bucket, table or queue, or under another prefix than the one that calls; or take the write "
        + "permission away.",
    Limits =
        "A function is called by a bucket notification, a topic, a queue, a table or a stream of the stack, by a rule "
        + "for the objects of a bucket, or by one that takes every event of a bus; it changes what a policy of its "
        + "role "
        + "lets it write by name. A circle of these, also over several functions, is reported. Prefixes and suffixes "
        + "that keep the written objects apart from those that call end it, and so does an event source with "
        + "`filterCriteria`; notifications of removals alone are left out. A permission on everything makes every "
        + "bucket a suspect, and is the matter of other rules. AWS stops loops over queues, topics and buckets after "
        + "some rounds, so that one is advice, unless `recursiveLoop` of an `aws.lambda.FunctionRecursionConfig` is "
        + "Allow. Before deployment, a policy that takes a value from what calls is not decided while it is not known.",
})
{
    private const string RecursionConfig = "aws:lambda/functionRecursionConfig:FunctionRecursionConfig";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var sources = new List<FunctionSource>();
        context.ForEach(
            context.Resources.OfTypes(FunctionSource.TriggerTypes),
            trigger => sources.AddRange(FunctionSource.Of(trigger, context.Resources)));
        var reported = new HashSet<StackResource>();
        context.ForEach(context.Resources.OfType(FunctionTypes.Function), function =>
        {
            if (!sources.Any(source => source.Function == function))
            {
                context.NotApplicable("No change of a resource of this stack calls it.");
            }

            if (!reported.Contains(function) && FindLoop(context.Resources, sources, function) is { } loop)
            {
                reported.UnionWith(loop.Select(step => step.Function));
                Report(context, function, loop);
            }
        });
    }

    // Breadth first, so that the shortest circle is found.
    private static IReadOnlyList<FunctionSource>? FindLoop(
        StackResources resources, List<FunctionSource> sources, StackResource start)
    {
        var paths = new Queue<IReadOnlyList<FunctionSource>>([[]]);
        var seen = new HashSet<StackResource>();
        while (paths.TryDequeue(out var path))
        {
            var function = path.Count == 0 ? start : path[^1].Function;
            var roles = Judgement.Matching(
                resources.OfType(Iam.Role.ResourceType), role => function.RefersTo("role", role, "arn"));
            foreach (var role in roles.Select(role => PrincipalPermissions.Of(role, resources)))
            {
                foreach (var next in Judgement.Matching(sources, source => source.IsChangedBy(role)))
                {
                    if (next.Function == start)
                    {
                        return [.. path, next];
                    }

                    if (seen.Add(next.Function))
                    {
                        paths.Enqueue([.. path, next]);
                    }
                }
            }
        }

        return null;
    }

    private static void Report(StackContext context, StackResource function, IReadOnlyList<FunctionSource> loop)
    {
        var isWatched = loop.All(step => step.IsWatchedByAws) && !loop.Any(step => context.Resources
            .OfType(RecursionConfig)
            .Any(config => config.RefersTo("functionName", step.Function, "name", "arn", "id")
                && config.Properties.Text("recursiveLoop") == "Allow"));
        var path = string.Join(" → ", loop.Select(step => $"{step.Source.Name} → {step.Function.Name}"));
        context.ReportViolation(new Violation(
            $"What this function writes calls it again: {function.Name} → {path}. Write somewhere else, or to a "
            + "prefix that does not call.")
        {
            Urn = function.Urn,
            Severity = isWatched ? PolicySeverity.Medium : null,
            EnforcementLevel = isWatched ? Pulumi.Policy.EnforcementLevel.Advisory : null,
        });
    }
}
