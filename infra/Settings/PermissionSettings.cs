namespace Alicerce.Infra.Settings;

/// <summary>What no role of the stack may exceed.</summary>
public sealed record PermissionSettings
{
    private const string None = "none";

    /// <summary>The policy that bounds every role; null for no bounds.</summary>
    public string? BoundaryArn { get; init; }

    internal static PermissionSettings Read(SettingsGroup group)
    {
        var boundary = group.Text(
            "boundaryArn",
            "`none` or the ARN of a policy",
            None,
            text => text == None || Formats.PolicyArn().IsMatch(text));
        group.Finish();
        return new PermissionSettings { BoundaryArn = boundary == None ? null : boundary };
    }
}
