using Pulumi.Policy.Tests.Drivers;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Case <c>policy-resource-metadata</c>.</summary>
public sealed class ResourceMetadataTests
{
    private const string Project = "policy-resource-metadata";

    [Test]
    public async Task Reports_each_kind_of_metadata_once()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.ResourceMetadata());
        var matched = new List<string>();

        foreach (var (name, options) in Resources())
        {
            var request = Given.Resource(Project, name, """{"value":true}""");
            request.Options = options;
            request.Provider = name == "explicitProvider"
                ? new AnalyzerProviderResource { Type = "pulumi:providers:simple", Name = "prov", Urn = "urn:prov" }
                : null;
            matched.AddRange((await served.Client.AnalyzeAsync(request)).Diagnostics.Select(found => found.PolicyName));
        }

        var dependency = Given.Output(Project, "dependency", """{"value":true}""");
        var dependsOn = Given.Output(Project, "dependsOn", """{"value":true}""");
        dependsOn.Dependencies.Add(dependency.Urn);
        var byProperty = Given.Output(Project, "propertyDependency", """{"value":true}""");
        byProperty.PropertyDependencies["value"] = new AnalyzerPropertyDependencies { Urns = { dependency.Urn } };
        var stack = await served.Client.AnalyzeStackAsync(dependency, dependsOn, byProperty);
        matched.AddRange(stack.Diagnostics.Select(found => found.PolicyName));

        Assert.That(matched, Is.EqualTo(CasePacks.ResourceMetadata().Policies.Select(policy => policy.Name)));
        Assert.That(stack.Diagnostics.Select(found => found.Urn), Is.EqualTo(new[] { dependsOn.Urn, byProperty.Urn }));
    }

    private static IEnumerable<(string Name, AnalyzerResourceOptions Options)> Resources()
    {
        yield return ("identity", new());
        yield return ("protected", new() { Protect = true });
        yield return ("ignoreChanges", new() { IgnoreChanges = { "value" } });
        yield return ("deleteBeforeReplace", new() { DeleteBeforeReplace = true, DeleteBeforeReplaceDefined = true });
        yield return ("secretOutput", new() { AdditionalSecretOutputs = { "value" } });
        yield return ("customTimeouts", new()
        {
            CustomTimeouts = new AnalyzerResourceOptions.Types.CustomTimeouts { Create = 300 },
        });
        yield return ("explicitProvider", new());
        yield return ("child", new() { Parent = Given.Urn(Project, "parent") });
    }
}
