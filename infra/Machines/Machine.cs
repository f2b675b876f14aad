namespace Alicerce.Infra.Machines;

/// <summary>One kind of instance: what it is made of and what it does at its first start.</summary>
internal sealed record Machine
{
    /// <summary>The name that people see.</summary>
    public required string Name { get; init; }

    /// <summary>The value of the tag <c>Role</c>, by which commands find instances.</summary>
    public required string Role { get; init; }

    public required StandardTags Tags { get; init; }

    public required string InstanceType { get; init; }

    public required Input<string> ImageId { get; init; }

    public required Input<string> ProfileArn { get; init; }

    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>Size of disk D; 0 for none.</summary>
    public int DataDiskGb { get; init; }

    /// <summary>Size of disk E.</summary>
    public required int ScratchDiskGb { get; init; }

    public Input<string>? VolumeKeyArn { get; init; }

    public bool DetailedMonitoring { get; init; }

    public required FirstStart FirstStart { get; init; }

    /// <summary>The standard tags with name and role, for what an Auto Scaling group launches.</summary>
    public ImmutableDictionary<string, string> LaunchTags(string backup = "none") =>
        Tags.Named(Name, backup).SetItem("Role", Role);
}
