using Pulumi.Policy.Tests.Drivers;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Case <c>policy-resource-metadata</c>.</summary>
public sealed class ResourceMetadataTests
{
    private const string Project = "policy-resource-metadata";

    private static ResourcePolicy<SimpleResource> When(
        string name, string resource, Func<ResourceContext, bool> matches) =>
        new(name)
        {
            Validate = (_, context) =>
            {
                if (context.Name == resource && matches(context))
                {
                    context.ReportViolation("metadata matched");
                }
            },
        };

    private static PolicyPack Pack() => new("resource-metadata")
    {
        Version = "1.0.0",
        Policies =
        [
            When("name-type-urn-props", "identity", context =>
                context.Properties.Boolean("value") == true
                && context.Type == SimpleResource.ResourceType
                && context.Urn.Contains("::identity", StringComparison.Ordinal)),
            When("protect", "protected", context => context.Options.Protect),
            When("ignore-changes", "ignoreChanges", context => context.Options.IgnoreChanges.Contains("value")),
            When("delete-before-replace", "deleteBeforeReplace", context =>
                context.Options.DeleteBeforeReplace == true),
            When("additional-secret-outputs", "secretOutput", context =>
                context.Options.AdditionalSecretOutputs.Contains("value")),
            When("custom-timeouts", "customTimeouts", context =>
                context.Options.CustomTimeouts.Create == TimeSpan.FromMinutes(5)),
            When("provider", "explicitProvider", context =>
                context.Provider is { Type: "pulumi:providers:simple", Name: "prov" }),
            When("parent", "child", context =>
                context.Options.Parent?.Contains("::parent", StringComparison.Ordinal) == true),
            new StackPolicy("dependencies")
            {
                Validate = context =>
                {
                    var dependsOn = context.Resources.Single(resource => resource.Name == "dependsOn");
                    if (dependsOn.Dependencies.Any(dependency =>
                        dependency.Urn.Contains("::dependency", StringComparison.Ordinal)))
                    {
                        context.ReportViolation(dependsOn, "metadata matched");
                    }
                },
            },
            new StackPolicy("property-dependencies")
            {
                Validate = context =>
                {
                    var (_, resource) = context.Resources.OfType<SimpleResource>()
                        .Single(typed => typed.Name == "propertyDependency");
                    if (resource.References("value").Any(source => source.Name == "dependency"))
                    {
                        context.ReportViolation(resource, "metadata matched");
                    }
                },
            },
        ],
    };

    [Test]
    public async Task Reports_each_kind_of_metadata_once()
    {
        await using var served = await ServedPack.StartAsync(Pack());
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

        Assert.That(matched, Is.EqualTo(Pack().Policies.Select(policy => policy.Name)));
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
