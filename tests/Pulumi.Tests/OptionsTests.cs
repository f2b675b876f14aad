using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class OptionsTests
{
    [Test]
    public void Takes_single_values_from_the_second_unless_it_has_none()
    {
        var first = new CustomResourceOptions
        {
            Protect = true,
            Version = "1",
            PluginDownloadURL = "a",
            Urn = "u",
            ImportId = "i",
            DeleteBeforeReplace = true,
            RetainOnDelete = true,
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) },
        };
        var second = new CustomResourceOptions
        {
            Protect = false,
            Version = "2",
            CustomTimeouts = new CustomTimeouts { Update = TimeSpan.FromMinutes(2) },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.Protect, Is.False);
            Assert.That(merged.Version, Is.EqualTo("2"));
            Assert.That(merged.PluginDownloadURL, Is.EqualTo("a"));
            Assert.That(merged.Urn, Is.EqualTo("u"));
            Assert.That(merged.ImportId, Is.EqualTo("i"));
            Assert.That(merged.DeleteBeforeReplace, Is.True);
            Assert.That(merged.RetainOnDelete, Is.True);
            Assert.That(merged.CustomTimeouts!.Create, Is.Null);
            Assert.That(merged.CustomTimeouts.Update, Is.EqualTo(TimeSpan.FromMinutes(2)));
            Assert.That(merged.CustomTimeouts, Is.Not.SameAs(second.CustomTimeouts));
        }
    }

    [Test]
    public void Joins_lists_and_keeps_what_occurs_twice()
    {
        var first = new CustomResourceOptions
        {
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "b" },
            AdditionalSecretOutputs = { "c" },
            HideDiffs = { "d" },
            Aliases = { new Alias { Name = "x" } },
            EnvVarMappings = { ["A"] = "1", ["B"] = "1" },
        };
        var second = new CustomResourceOptions
        {
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "e" },
            AdditionalSecretOutputs = { "c", "f" },
            HideDiffs = { "d" },
            Aliases = { new Alias { Name = "y" } },
            EnvVarMappings = { ["B"] = "2" },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.IgnoreChanges, Is.EqualTo(["a", "a"]));
            Assert.That(merged.ReplaceOnChanges, Is.EqualTo(["b", "e"]));
            Assert.That(merged.AdditionalSecretOutputs, Is.EqualTo(["c", "c", "f"]));
            Assert.That(merged.HideDiffs, Is.EqualTo(["d", "d"]));
            Assert.That(merged.Aliases, Has.Count.EqualTo(2));
            Assert.That(merged.EnvVarMappings, Is.EqualTo(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" }));
            Assert.That(first.IgnoreChanges, Has.Count.EqualTo(1));
            Assert.That(second.Aliases, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Gives_an_empty_result_for_no_options()
    {
        var merged = CustomResourceOptions.Merge(null, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.Parent, Is.Null);
            Assert.That(merged.IgnoreChanges, Is.Empty);
            Assert.That(merged.Id, Is.Null);
        }
    }

    [Test]
    public async Task Joins_dependencies_and_keeps_one_provider_for_each_package()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        List<string> names = [];
        var dependencies = 0;

        await engine.DeployAsync(() => Deployment.RunAsync(async () =>
        {
            var bucket = new Bucket("one");
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions
                {
                    DependsOn = { bucket },
                    Providers = { new TestProvider("first"), new Other("other") },
                },
                new ComponentResourceOptions
                {
                    DependsOn = { bucket },
                    Providers = { new TestProvider("second"), new TestProvider("third") },
                });
            names = [.. merged.Providers.Select(provider => provider.GetResourceName())];
            dependencies = (await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput())).Length;
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Is.EqualTo(["other", "third"]));
            Assert.That(dependencies, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Refuses_provider_and_providers_together()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            var provider = new TestProvider("one");
            _ = new ComponentResource(
                "a:b:C", "group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.Contain("`Provider` and `Providers`"));
        }
    }

    [Test]
    public async Task Does_not_change_the_options_that_it_is_given()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var options = new CustomResourceOptions();

        await engine.RunAsync(() =>
        {
            options.Parent = new ComponentResource(
                "a:b:C", "group", new ComponentResourceOptions { Protect = true, Provider = new TestProvider("p") });
            _ = new Bucket("one", null, options);
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Protect, Is.Null);
            Assert.That(options.Provider, Is.Null);
            Assert.That(engine.Registration("one").Protect, Is.True);
        }
    }

    private sealed class Other(string name) : ProviderResource("other", name, new TestProviderArgs(), options: null);
}
