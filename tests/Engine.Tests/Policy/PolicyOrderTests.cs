using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Policy;

/// <summary>What a policy pack is asked, when, and in which form.</summary>
public sealed class PolicyOrderTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    [Test]
    public async Task Boots_asks_and_ends_in_the_order_of_Pulumi()
    {
        await using var pack = await ScriptedPack.StartAsync();

        await Previewing.RunAsync(program => program.RegisterAsync(Bucket, "files"), packs: [pack.Path]);

        Assert.That(pack.Calls, Is.EqualTo(new[]
        {
            "Handshake", "ConfigureStack", "GetPluginInfo", "GetAnalyzerInfo", "Configure",
            "Remediate shop-dev", "Analyze shop-dev",
            "Remediate default", "Analyze default",
            "Remediate files", "Analyze files",
            "AnalyzeStack", "Cancel",
        }));
    }

    [Test]
    public async Task Tells_the_pack_about_the_stack_and_its_own_place()
    {
        await using var pack = await ScriptedPack.StartAsync();

        await Previewing.RunAsync(
            _ => Task.CompletedTask, "config:\n  zones: 2\n  password:\n    secure: v1:AAAA\n", [pack.Path]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pack.Handshake!.EngineAddress, Does.Match("^127.0.0.1:[0-9]+$"));
            Assert.That(pack.Handshake.RootDirectory, Is.EqualTo(Path.GetDirectoryName(pack.Path)));
            Assert.That(pack.Handshake.ProgramDirectory, Is.EqualTo(pack.Handshake.RootDirectory));
            Assert.That(pack.Stack!.Project, Is.EqualTo("shop"));
            Assert.That(pack.Stack.Stack, Is.EqualTo("dev"));
            Assert.That(pack.Stack.Organization, Is.EqualTo("organization"));
            Assert.That(pack.Stack.DryRun, Is.True);
            Assert.That(pack.Stack.Config["shop:zones"], Is.EqualTo("2"));
            Assert.That(pack.Stack.ConfigSecretKeys, Is.EqualTo(new[] { "shop:password" }));
        }
    }

    [Test]
    public async Task Encodes_properties_as_the_table_says()
    {
        await using var pack = await ScriptedPack.StartAsync();

        await Previewing.RunAsync(
            async program =>
            {
                var topic = await program.RegisterAsync("aws:sns/topic:Topic", "alerts");
                await program.RegisterAsync("shop:any:Thing", "thing", $$"""
                    {
                      "__internal": 1,
                      "nested": { "__kept": true, "nothing": null },
                      "unknown": "{{Signatures.UnknownNumber}}",
                      "secret": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "value": "hush" },
                      "output": { "{{Signatures.Key}}": "{{Signatures.OutputValue}}", "secret": true, "dependencies": ["{{topic.Urn}}"] },
                      "reference": { "{{Signatures.Key}}": "{{Signatures.ResourceReference}}", "urn": "{{topic.Urn}}", "id": "" },
                      "component": { "{{Signatures.Key}}": "{{Signatures.ResourceReference}}", "urn": "{{program.StackUrn}}" },
                      "file": { "{{Signatures.Key}}": "{{Signatures.Asset}}", "text": "x" }
                    }
                    """);
            },
            packs: [pack.Path]);

        var analyzed = pack.Analyzed.Single(request => request.Name == "thing").Properties;
        var remediated = pack.Remediated.Single(request => request.Name == "thing").Properties;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(analyzed.Fields.Keys, Has.No.Member("__internal"));
            Assert.That(remediated.Fields.Keys, Has.Member("__internal"));
            Assert.That(analyzed.Fields["nested"].ToString(), Is.EqualTo("""{ "__kept": true, "nothing": null }"""));
            Assert.That(Signatures.IsUnknown(analyzed.Fields["unknown"].StringValue), Is.True);
            Assert.That(Special(analyzed.Fields["secret"]), Is.EqualTo((Signatures.Secret, "hush")));
            Assert.That(Special(analyzed.Fields["output"]), Is.EqualTo((Signatures.Secret, Signatures.UnknownString)));
            Assert.That(analyzed.Fields["reference"].StringValue, Is.EqualTo(Signatures.UnknownString));
            Assert.That(
                analyzed.Fields["component"].StringValue,
                Does.StartWith("urn:pulumi:dev::shop::pulumi:pulumi:Stack::"));
            Assert.That(
                analyzed.Fields["file"].StructValue.Fields[Signatures.Key].StringValue, Is.EqualTo(Signatures.Asset));
        }

        static (string, string) Special(Value value) => (
            value.StructValue.Fields[Signatures.Key].StringValue, value.StructValue.Fields["value"].StringValue);
    }

    [Test]
    public async Task Sends_options_provider_and_dependencies()
    {
        await using var pack = await ScriptedPack.StartAsync();

        await Previewing.RunAsync(
            async program =>
            {
                var first = await program.RegisterAsync(Bucket, "first");
                await program.RegisterAsync(Bucket, "second", with: request =>
                {
                    request.Protect = true;
                    request.IgnoreChanges.Add("tags");
                    request.CustomTimeouts = new() { Create = "5m" };
                    request.Dependencies.Add(first.Urn);
                    request.PropertyDependencies["bucket"] = new() { Urns = { first.Urn } };
                    request.PropertyDependencies["tags"] = new();
                });
            },
            packs: [pack.Path]);

        var second = pack.Analyzed.Single(request => request.Name == "second");
        var inStack = pack.AnalyzedStack!.Resources.Single(resource => resource.Name == "second");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Options.Protect, Is.True);
            Assert.That(second.Options.IgnoreChanges, Is.EqualTo(new[] { "tags" }));
            Assert.That(second.Options.CustomTimeouts.Create, Is.EqualTo(300));
            Assert.That(second.Options.Parent, Does.EndWith("::shop-dev"));
            Assert.That(second.Provider.Type, Is.EqualTo("pulumi:providers:aws"));
            Assert.That(second.Provider.Properties.Fields["region"].StringValue, Is.EqualTo("us-east-1"));
            Assert.That(pack.Analyzed.Single(request => request.Name == "shop-dev").Provider, Is.Null);
            Assert.That(inStack.Parent, Does.EndWith("::shop-dev"));
            Assert.That(inStack.Dependencies.Single(), Does.EndWith("::first"));
            Assert.That(inStack.PropertyDependencies.Keys, Is.EqualTo(new[] { "bucket" }));
            Assert.That(inStack.Properties.Fields["arn"].StringValue, Is.EqualTo(Signatures.UnknownString));
        }
    }

    [Test]
    public async Task Lets_each_pack_see_what_the_packs_before_it_remediated()
    {
        await using var first = await ScriptedPack.StartAsync(remediate: request => Tag(request, "first"));
        await using var second = await ScriptedPack.StartAsync(remediate: request => Tag(request, "second"));
        RegisterResourceResponse? response = null;

        var result = await Previewing.RunAsync(
            async program => response = await program.RegisterAsync(Bucket, "files"), packs: [first.Path, second.Path]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Tags(second.Remediated.Single(request => request.Name == "files").Properties), Is.EqualTo("first"));
            Assert.That(Tags(first.Analyzed.Single(request => request.Name == "files").Properties), Is.EqualTo("second"));
            Assert.That(Tags(response!.Object), Is.EqualTo("second"));
            Assert.That(
                result.Remediations.Select(remediation => (remediation.Before.Count, remediation.After.Count)),
                Is.EqualTo(new[] { (0, 1), (1, 1) }));
        }

        static string Tags(Struct properties) => properties.Fields["tags"].StructValue.Fields["by"].StringValue;

        static RemediateResponse Tag(AnalyzeRequest request, string by) => request.Name != "files"
            ? new RemediateResponse()
            : new RemediateResponse
            {
                Remediations =
                {
                    new Pulumirpc.Remediation
                    {
                        PolicyName = "tagged",
                        Properties = JsonParser.Default.Parse<Struct>($$"""{ "tags": { "by": "{{by}}" } }"""),
                    },
                },
            };
    }

    [Test]
    public async Task Asks_one_resource_at_a_time_however_many_are_registered()
    {
        var running = 0;
        var most = 0;
        await using var pack = await ScriptedPack.StartAsync(analyze: _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Yield();
            Interlocked.Decrement(ref running);
            return new AnalyzeResponse();
        });

        await Previewing.RunAsync(
            program => Task.WhenAll(Enumerable.Range(0, 30).Select(i => program.RegisterAsync(Bucket, $"b{i}"))),
            packs: [pack.Path]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(most, Is.EqualTo(1));
            Assert.That(pack.Analyzed, Has.Count.EqualTo(32));
        }
    }

    [Test]
    public async Task Does_not_ask_about_what_is_only_read_or_rejected()
    {
        await using var pack = await ScriptedPack.StartAsync();

        var result = await Previewing.RunAsync(
            async program =>
            {
                await program.ReadAsync(
                    new ReadResourceRequest { Type = Bucket, Name = "old", Id = "logs", Parent = program.StackUrn });
                await program.RegisterAsync("aws:ebs/volume:Volume", "broken");
            },
            packs: [pack.Path]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pack.Analyzed.Select(request => request.Name), Is.EqualTo(new[] { "shop-dev", "default" }));
            Assert.That(pack.Calls, Has.No.Member("AnalyzeStack"));
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
        }
    }
}
