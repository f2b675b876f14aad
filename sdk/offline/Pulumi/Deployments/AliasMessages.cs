namespace Pulumi;

/// <summary>Writes aliases for the engine.</summary>
internal static class AliasMessages
{
    /// <summary>The aliases as they were given; those that are not known yet are left out.</summary>
    public static async Task<IReadOnlyList<Pulumirpc.Alias>> SpecificationsAsync(IEnumerable<Input<Alias>> aliases)
    {
        var messages = new List<Pulumirpc.Alias>();
        foreach (var alias in aliases)
        {
            var data = await alias.ToOutput().DataTask.ConfigureAwait(false);
            if (data.IsKnown)
            {
                messages.Add(await MessageAsync(data.Value).ConfigureAwait(false));
            }
        }

        return messages;
    }

    /// <summary>Every URN that the resource may have had, for engines that do not work that out themselves.</summary>
    public static async Task<IReadOnlyList<string>> UrnsAsync(IEnumerable<Output<string>> aliases)
    {
        var urns = new List<string>();
        foreach (var alias in aliases)
        {
            var urn = await alias.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (urn.Length > 0 && !urns.Contains(urn))
            {
                urns.Add(urn);
            }
        }

        return urns;
    }

    private static async Task<Pulumirpc.Alias> MessageAsync(Alias alias)
    {
        if (alias.Urn is not null)
        {
            return new Pulumirpc.Alias { Urn = alias.Urn };
        }

        var specification = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
        {
            specification.NoParent = true;
        }
        else if ((alias.Parent?.Urn ?? alias.ParentUrn?.ToOutput()) is { } parent)
        {
            specification.ParentUrn = await parent.GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
        }

        return new Pulumirpc.Alias { Spec = specification };
    }

    private static async Task<string> TextAsync(Input<string>? input) =>
        await input.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
}
