using Alicerce.Protocol;
using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Testing;

/// <summary>Policies run on what the Pulumi CLI saves.</summary>
public sealed class SavedStackTests
{
    private const string Urn = "urn:pulumi:dev::shop::simple:index:Resource::";

    private static readonly string Export = $$"""
        {
          "version": 3,
          "deployment": {
            "resources": [
              { "urn": "urn:pulumi:dev::shop::pulumi:providers:simple::prov", "type": "pulumi:providers:simple",
                "custom": true, "inputs": { "region": "x" } },
              { "urn": "{{Urn}}a", "type": "simple:index:Resource", "custom": true,
                "inputs": {
                  "value": true,
                  "text": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "ciphertext": "v1:abc" }
                },
                "outputs": { "value": false },
                "provider": "urn:pulumi:dev::shop::pulumi:providers:simple::prov::0123",
                "protect": true },
              { "urn": "{{Urn}}b", "type": "simple:index:Resource", "custom": true, "inputs": {}, "parent": "{{Urn}}a",
                "dependencies": ["{{Urn}}a"], "propertyDependencies": { "text": ["{{Urn}}a"] } },
              { "urn": "{{Urn}}a", "type": "simple:index:Resource", "delete": true, "inputs": {} }
            ]
          }
        }
        """;

    private static PolicyTester Tester() => new(
        new ResourcePolicy<SimpleResource>("inputs")
        {
            Validate = (resource, context) => context.ReportViolation(
                $"{context.Name} {resource.Value} {context.Options.Protect} {context.Provider?.Name} "
                + $"{resource.Properties.IsSecret("text")}"),
        },
        new StackPolicy("outputs")
        {
            Validate = context =>
            {
                foreach (var (view, resource) in context.Resources.OfType<SimpleResource>())
                {
                    context.ReportViolation(
                        resource,
                        $"{resource.Name} {view.Value} {resource.Parent?.Name} {resource.References("text").Count}");
                }
            },
        });

    [Test]
    public async Task Runs_on_a_stack_export()
    {
        var report = await Tester().RunAsync(SavedStack.Parse(Export));

        Assert.That(report.Violations.Select(violation => violation.Message), Is.EqualTo(new[]
        {
            "a True True prov True", "b  False  False", "a False  0", "b  a 1",
        }));
    }

    [Test]
    public async Task Runs_on_a_preview()
    {
        var preview = $$"""
            {
              "steps": [
                { "op": "create", "urn": "{{Urn}}a", "newState": {
                    "urn": "{{Urn}}a", "type": "simple:index:Resource",
                    "inputs": { "value": "{{Signatures.UnknownString}}" } } },
                { "op": "delete", "urn": "{{Urn}}gone",
                  "oldState": { "urn": "{{Urn}}gone", "type": "simple:index:Resource" } }
              ]
            }
            """;

        var report = await Tester().RunAsync(SavedStack.Parse(preview));

        Assert.That(report.Undecided.Select(result => result.Policy), Is.EqualTo(new[] { "inputs", "outputs" }));
    }

    [TestCase("[]", "The text has neither `steps` nor `deployment.resources`.")]
    [TestCase("{", "The text is not JSON:")]
    public void Says_what_it_cannot_read(string json, string expected) =>
        Assert.That(() => SavedStack.Parse(json), Throws.ArgumentException.With.Message.StartsWith(expected));
}
