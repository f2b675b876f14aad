namespace Pulumi.Policy.Benchmarks;

/// <summary>The rules of the benchmark; <c>node/index.js</c> has the same ones.</summary>
internal static class BenchmarkPack
{
    private static readonly Func<Volume, string?>[] Rules =
    [
        volume => volume.Encrypted != true ? "`encrypted` is not true." : null,
        volume => volume.Size > 1000 ? "`size` is above 1000." : null,
        volume => !volume.Tags.ContainsKey("owner") ? "The tag `owner` is missing." : null,
        volume => volume.Rules.Any(rule => rule.Integer("port") == 22) ? "Port 22 is open." : null,
        volume => volume.Metadata?.Boolean("enabled") != true ? "`metadata.enabled` is not true." : null,
    ];

    public static PolicyPack Create() => new("bench")
    {
        Version = "1.0.0",
        Policies =
        [
            .. Enumerable.Range(0, 10).Select(Rule<Volume>),
            .. Enumerable.Range(10, 10).Select(Rule<Other>),
            new StackPolicy("volume-has-key") { Description = "Holds.", Validate = CheckKeys },
        ],
    };

    private static ResourcePolicy<TResource> Rule<TResource>(int index)
        where TResource : struct, IResourceView<TResource>
    {
        var rule = Rules[index % Rules.Length];
        return new ResourcePolicy<TResource>($"rule-{index}")
        {
            Description = "Holds.",
            Validate = (resource, context) =>
            {
                if (rule(Volume.Of(resource.Properties)) is { } message)
                {
                    context.ReportViolation(message);
                }
            },
        };
    }

    private static void CheckKeys(StackContext context)
    {
        foreach (var (volume, resource) in context.Resources.OfType<Volume>())
        {
            if (!resource.References<Key>("keyId").Any() || volume.Encrypted != true)
            {
                context.ReportViolation(resource, $"{resource.Name} has no key.");
            }
        }
    }
}
