namespace Alicerce.Policies.Functions;

/// <summary>The log group that a function writes into, when it is one of the stack.</summary>
internal static class FunctionLogs
{
    private const string Prefix = "/aws/lambda/";

    /// <summary>The log groups of the stack that are the one of a function: one, or none.</summary>
    /// <exception cref="UnknownValueException">A group may turn out to be: its name is not known.</exception>
    public static IReadOnlyList<StackResource> Of(StackResource function, StackResources resources)
    {
        var groups = resources.OfType(FunctionTypes.LogGroup);
        var chosen = function.Declared("loggingConfig").Part("logGroup");
        return chosen.Exists
            ? Judgement.Matching(groups, group => function.RefersTo("loggingConfig", [chosen], group, "name", "id"))
            : Judgement.Matching(groups, group => IsNamedAfter(group, function));
    }

    /// <summary>Whether something waits for another resource, directly or by way of what it waits for.</summary>
    public static bool WaitsFor(this StackResource resource, StackResource other)
    {
        var seen = new HashSet<StackResource>();
        var waiting = new Queue<StackResource>(DirectlyBefore(resource));
        while (waiting.TryDequeue(out var before))
        {
            if (before == other)
            {
                return true;
            }

            if (seen.Add(before))
            {
                foreach (var next in DirectlyBefore(before))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<StackResource> DirectlyBefore(StackResource resource) =>
        resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(sources => sources));

    private static bool IsNamedAfter(StackResource group, StackResource function)
    {
        if (group.References("name").Contains(function))
        {
            return true;
        }

        if (!group.Declares("name"))
        {
            // A prefix gets an ending that nobody knows, so that no function has it by chance.
            return false;
        }

        // Lambda names a function that has no name of its own with an ending that no literal repeats.
        var name = function.Declared("name");
        return name.Exists && group.Properties.Value("name").AsText() == Prefix + name.AsText();
    }
}
