namespace Alicerce.Policies.Snapshots;

/// <summary>A copy that a snapshot policy makes in another Region.</summary>
/// <param name="Path">Where the policy describes it.</param>
/// <param name="Encryption">The properties that say how it is encrypted.</param>
internal sealed record SnapshotCopy(string Path, PropertyObject Encryption)
{
    public bool? Encrypted => Encryption.Boolean("encrypted");

    public bool HasKey => Encryption.Has("cmkArn");

    /// <summary>The copies of the schedules of a policy, and those that it makes of snapshots that others share.</summary>
    public static IReadOnlyList<SnapshotCopy> Of(Dlm.LifecyclePolicy policy) => policy.PolicyDetails is { } details
        ?
        [
            .. details.Schedules.SelectMany((schedule, i) => schedule.CrossRegionCopyRules.Select((copy, j) =>
                new SnapshotCopy($"policyDetails.schedules[{i}].crossRegionCopyRules[{j}]", copy.Properties))),
            .. details.Action?.CrossRegionCopies.Select((copy, i) => new SnapshotCopy(
                $"policyDetails.action.crossRegionCopies[{i}].encryptionConfiguration",
                copy.EncryptionConfiguration?.Properties ?? default)) ?? [],
        ]
        : [];
}
