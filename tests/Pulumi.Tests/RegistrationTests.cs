using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;

namespace Pulumi.Tests;

public class RegistrationTests
{
    [Test]
    public async Task Registers_the_stack_first_and_the_outputs_before_the_shutdown()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.DeployAsync(() => Deployment.RunAsync(() =>
        {
            var bucket = new Bucket("one", new BucketArgs { Arn = "arn:one" });
            return new Dictionary<string, object?> { ["arn"] = bucket.Arn, ["none"] = null };
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(
                engine.Order, Is.EqualTo(["register shop-dev", "register one", "outputs shop-dev", "shutdown"]));
            Assert.That(engine.Shutdowns, Is.EqualTo(1));
            Assert.That(Wire.Show(engine.Outputs.Single().Outputs), Is.EqualTo("{arn: \"arn:one\"}"));
            Assert.That(engine.Logs, Is.Empty);
        }
    }

    [Test]
    public async Task Sends_the_fields_of_the_stack()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => { });

        var stack = engine.Registered.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stack.Type, Is.EqualTo(ScriptedEngine.Stack));
            Assert.That(stack.Name, Is.EqualTo("shop-dev"));
            Assert.That(stack.Custom, Is.False);
            Assert.That(stack.Parent, Is.Empty);
            Assert.That(Wire.Show(stack.Object), Is.EqualTo("{}"));
            Assert.That(stack.AcceptSecrets, Is.True);
            Assert.That(stack.AcceptResources, Is.True);
            Assert.That(stack.SupportsResultReporting, Is.True);
            Assert.That(stack.SupportsPartialValues, Is.False);
            Assert.That(stack.Hooks, Is.Not.Null);
        }
    }

    [Test]
    public async Task Asks_for_a_feature_once_and_only_when_it_matters()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new Bucket("one");
            _ = new Bucket("two");
        });

        Assert.That(engine.FeaturesAsked, Is.EquivalentTo(["resourceReferences", "aliasSpecs"]));
    }

    [Test]
    public async Task Sends_every_option_of_a_custom_resource()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var other = new Bucket("other");
            _ = new Bucket("full", null, new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = false,
                IgnoreChanges = { "tags" },
                HideDiffs = { "arn" },
                ReplaceOnChanges = { "arn" },
                AdditionalSecretOutputs = { "arn" },
                ImportId = "imported",
                DeleteBeforeReplace = false,
                EnvVarMappings = { ["FROM"] = "TO" },
                Version = "1.2.3",
                PluginDownloadURL = "https://example.org",
                CustomTimeouts =
                    new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromMilliseconds(1.5) },
                DeletedWith = other,
                ReplaceWith = { other },
                ReplacementTrigger = "again",
                DependsOn = { other },
            });
        });

        var request = engine.Registration("full");
        var otherUrn = "urn:pulumi:dev::shop::test:storage/bucket:Bucket::other";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Type, Is.EqualTo("test:storage/bucket:Bucket"));
            Assert.That(request.Custom, Is.True);
            Assert.That(request.Remote, Is.False);
            Assert.That(request.Parent, Is.EqualTo(ScriptedEngine.StackUrn));
            Assert.That(request.HasProtect && request.Protect, Is.True);
            Assert.That(request.HasRetainOnDelete, Is.True);
            Assert.That(request.RetainOnDelete, Is.False);
            Assert.That(request.IgnoreChanges, Is.EqualTo(["tags"]));
            Assert.That(request.HideDiffs, Is.EqualTo(["arn"]));
            Assert.That(request.ReplaceOnChanges, Is.EqualTo(["arn"]));
            Assert.That(request.AdditionalSecretOutputs, Is.EqualTo(["arn"]));
            Assert.That(request.ImportId, Is.EqualTo("imported"));
            Assert.That(request.DeleteBeforeReplace, Is.False);
            Assert.That(request.DeleteBeforeReplaceDefined, Is.True);
            Assert.That(request.EnvVarMappings, Is.EqualTo(new Dictionary<string, string> { ["FROM"] = "TO" }));
            Assert.That(request.Version, Is.EqualTo("1.2.3"));
            Assert.That(request.PluginDownloadURL, Is.EqualTo("https://example.org"));
            Assert.That(request.CustomTimeouts.Create, Is.EqualTo("300000000000ns"));
            Assert.That(request.CustomTimeouts.Update, Is.Empty);
            Assert.That(request.CustomTimeouts.Delete, Is.EqualTo("1500000ns"));
            Assert.That(request.DeletedWith, Is.EqualTo(otherUrn));
            Assert.That(request.ReplaceWith, Is.EqualTo([otherUrn]));
            Assert.That(Wire.Show(request.ReplacementTrigger), Is.EqualTo("\"again\""));
            Assert.That(request.Dependencies, Is.EqualTo([otherUrn]));
            Assert.That(engine.FeaturesAsked, Is.SupersetOf(["deletedWith", "replaceWith"]));
        }
    }

    [Test]
    public async Task Leaves_out_what_is_not_set()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Bucket("bare"));

        var request = engine.Registration("bare");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.HasProtect, Is.False);
            Assert.That(request.HasRetainOnDelete, Is.False);
            Assert.That(request.CustomTimeouts, Is.Null);
            Assert.That(request.DeleteBeforeReplaceDefined, Is.False);
            Assert.That(request.Provider, Is.Empty);
            Assert.That(request.Providers, Is.Empty);
            Assert.That(request.ReplacementTrigger, Is.Null);
            Assert.That(request.AliasSpecs, Is.False);
            Assert.That(Wire.Show(request.Object), Is.EqualTo("{}"));
        }
    }

    [Test]
    public async Task Names_a_provider_without_id_by_the_unknown_sentinel()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.IsDryRun = true;
        engine.OnRegister = ScriptedEngine.Previewed;

        await engine.RunAsync(() =>
            _ = new Bucket("one", null, new CustomResourceOptions { Provider = new TestProvider("custom") }));

        Assert.That(
            engine.Registration("one").Provider,
            Is.EqualTo($"urn:pulumi:dev::shop::pulumi:providers:test::custom::{Wire.Unknown}"));
    }

    [Test]
    public async Task Sends_provider_configuration_as_json_text()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new TestProvider("custom", new TestProviderArgs
        {
            Region = "here",
            Retries = Output.CreateSecret(3),
            Zones = new[] { "a", "b" },
        }));

        Assert.That(
            Wire.Show(engine.Registration("custom").Object),
            Is.EqualTo("{region: \"here\", retries: secret{value: \"3\"}, zones: \"[ \"a\", \"b\" ]\"}"));
    }

    [Test]
    public async Task Reads_a_resource_when_the_id_option_is_set()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRead = request => new()
        {
            Urn = ScriptedEngine.UrnOf(request.Parent, request.Type, request.Name),
            Properties = Wire.Of(("arn", Google.Protobuf.WellKnownTypes.Value.ForString("arn:read"))),
        };

        await engine.DeployAsync(() => Deployment.RunAsync(() =>
        {
            var existing = new Bucket("existing", null, new CustomResourceOptions { Id = "b-1", Version = "1.0.0" });
            var registered = new Bucket("registered", null, new CustomResourceOptions { Id = "" });
            return new Dictionary<string, object?> { ["id"] = existing.Id, ["arn"] = existing.Arn };
        }));

        var read = engine.Reads.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Id, read.Type, read.Name), Is.EqualTo(("b-1", "test:storage/bucket:Bucket", "existing")));
            Assert.That(read.Parent, Is.EqualTo(ScriptedEngine.StackUrn));
            Assert.That(read.Version, Is.EqualTo("1.0.0"));
            Assert.That(read.AcceptSecrets && read.AcceptResources, Is.True);
            Assert.That(engine.Registered.Select(request => request.Name), Is.EquivalentTo(["shop-dev", "registered"]));
            Assert.That(Wire.Show(engine.Outputs.Single().Outputs), Is.EqualTo("{arn: \"arn:read\", id: \"b-1\"}"));
        }
    }

    [Test]
    public async Task Looks_a_resource_up_when_the_urn_option_is_set()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = request => new()
        {
            Return = Wire.Of(
                ("urn", request.Args.Fields["urn"]),
                ("id", Google.Protobuf.WellKnownTypes.Value.ForString("found")),
                ("state", Google.Protobuf.WellKnownTypes.Value.ForStruct(
                    Wire.Of(("arn", Google.Protobuf.WellKnownTypes.Value.ForString("arn:found")))))),
        };

        await engine.DeployAsync(() => Deployment.RunAsync(() =>
        {
            var bucket =
                new Bucket("one", null, new CustomResourceOptions { Urn = "urn:pulumi:dev::shop::a:b:C::one" });
            return new Dictionary<string, object?> { ["arn"] = bucket.Arn, ["id"] = bucket.Id };
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Invokes.Single().Tok, Is.EqualTo("pulumi:pulumi:getResource"));
            Assert.That(Wire.Show(engine.Outputs.Single().Outputs), Is.EqualTo("{arn: \"arn:found\", id: \"found\"}"));
        }
    }

    [Test]
    public async Task Sends_options_of_custom_resources_for_custom_resources_alone()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new ComponentResource(
            "test:web:Group",
            "group",
            new ComponentResourceOptions { ReplaceOnChanges = { "a" }, IgnoreChanges = { "b" } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Registration("group").ReplaceOnChanges, Is.Empty);
            Assert.That(engine.Registration("group").IgnoreChanges, Is.EqualTo(["b"]));
        }
    }

    [Test]
    public async Task Drops_the_inputs_id_and_urn()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new CustomResource("test:a:B", "one", new DictionaryResourceArgs(
            System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty
                .Add("id", "x").Add("urn", "y").Add("kept", "z").Add("none", null)), null));

        Assert.That(Wire.Show(engine.Registration("one").Object), Is.EqualTo("{kept: \"z\"}"));
    }

    [Test]
    public void Refuses_an_empty_type_or_name_at_once()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new CustomResource("", "name", null, null), Throws.ArgumentException);
            Assert.That(() => new CustomResource("a:b:C", "", null, null), Throws.ArgumentException);
        }
    }

    [Test]
    public async Task Keeps_a_value_in_the_stack()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Stash("kept", new StashArgs { Input = "value" }));

        var request = engine.Registration("kept");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Type, Is.EqualTo("pulumi:index:Stash"));
            Assert.That(Wire.Show(request.Object), Is.EqualTo("{input: \"value\"}"));
        }
    }

    [Test]
    public async Task Asks_for_a_version_of_the_engine()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.DeployAsync(() => Deployment.RunAsync(async () =>
            await Deployment.RequirePulumiVersionAsync(">=3.0.0")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(engine.VersionsRequired, Is.EqualTo([">=3.0.0"]));
        }
    }

    [Test]
    public async Task Registers_a_package_once_and_refers_to_it()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var package = new RegisterPackageRequest(
            "base",
            "1.0.0",
            null,
            parameterization: new RegisterPackageRequest.PackageParameterization("sub", "2.0.0", [1, 2]));

        await engine.RunAsync(() =>
        {
            _ = new CustomResource("sub:a:B", "one", null, null, package);
            _ = new CustomResource("sub:a:B", "two", null, null, package);
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Packages.Single().Parameterization.Name, Is.EqualTo("sub"));
            Assert.That(engine.Registration("one").PackageRef, Is.EqualTo("ref-base"));
            Assert.That(engine.Registration("two").PackageRef, Is.EqualTo("ref-base"));
            Assert.That(engine.FeaturesAsked, Does.Contain("parameterization"));
        }
    }
}
