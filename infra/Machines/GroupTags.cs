namespace Alicerce.Infra.Machines;

/// <summary>The tags of a group, which those of the provider do not reach.</summary>
internal static class GroupTags
{
    public static void Add(Aws.AutoScaling.GroupArgs group, string name, string role, StandardTags tags)
    {
        foreach (var (key, value) in tags.Named(name).Add("Role", role).OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            group.Tags.Add(new Aws.AutoScaling.Inputs.GroupTagArgs
            {
                Key = key,
                Value = value,
                PropagateAtLaunch = true,
            });
        }
    }
}
