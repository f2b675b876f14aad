namespace Alicerce.Engine.Check.Stack;

/// <summary>Finds availability zones of another region than that of their resource.</summary>
/// <remarks>
/// The names of all zones begin with that of their region:
/// <see href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html"/>
/// </remarks>
public static class ZoneRegions
{
    private static readonly string[] Types =
    [
        "aws:ebs/volume:Volume", "aws:ec2/instance:Instance", "aws:ec2/subnet:Subnet", "aws:rds/instance:Instance",
    ];

    public static IEnumerable<StackProblem> Problems(StackReferences stack)
    {
        foreach (var resource in Types.SelectMany(stack.OfType))
        {
            if (StackReferences.Input(resource, "availabilityZone").Text is { Length: > 0 } zone &&
                stack.RegionOf(resource) is { Length: > 0 } region &&
                !zone.StartsWith(region, StringComparison.Ordinal))
            {
                yield return new StackProblem(
                    resource.Urn,
                    $"`availabilityZone` is `{zone}`, but the resource is in the region `{region}`. Use a zone of " +
                    "that region, " +
                    $"such as `{region}a`.");
            }
        }
    }
}
