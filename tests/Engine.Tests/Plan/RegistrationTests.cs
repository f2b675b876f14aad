using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Plan;

public sealed class RegistrationTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    [Test]
    public async Task Chains_component_types_in_urns_and_leaves_the_stack_out()
    {
        var urns = new List<string>();

        await Previewing.RunAsync(async program =>
        {
            urns.Add(program.StackUrn);
            var outer = await ComponentAsync(program, "shop:storage:Store", "store", program.StackUrn);
            var inner = await ComponentAsync(program, "shop:storage:Shelf", "shelf", outer.Urn);
            var bucket = await program.RegisterAsync(Bucket, "files", with: request => request.Parent = inner.Urn);
            urns.AddRange([outer.Urn, inner.Urn, bucket.Urn]);
        });

        Assert.That(urns, Is.EqualTo(new[]
        {
            "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
            "urn:pulumi:dev::shop::shop:storage:Store::store",
            "urn:pulumi:dev::shop::shop:storage:Store$shop:storage:Shelf::shelf",
            "urn:pulumi:dev::shop::shop:storage:Store$shop:storage:Shelf$aws:s3/bucket:Bucket::files",
        }));
    }

    [Test]
    public async Task Answers_with_what_is_known_and_leaves_out_what_is_not()
    {
        RegisterResourceResponse? response = null;

        var result = await Previewing.RunAsync(async program => response = await program.RegisterAsync(
            Bucket, "files", $$"""{ "tags": { "a": "b" }, "bucketPrefix": "{{Signatures.UnknownString}}" }"""));

        var bucket = result.Resources.Single(resource => resource.Type == Bucket);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response!.Id, Is.Empty);
            Assert.That(response.Object.Fields["tags"].StructValue.Fields["a"].StringValue, Is.EqualTo("b"));
            Assert.That(response.Object.Fields["region"].StringValue, Is.EqualTo("us-east-1"));
            Assert.That(response.Object.Fields.Keys, Has.No.Member("arn").And.No.Member("bucketPrefix"));
            Assert.That(bucket.Outputs["arn"], Is.EqualTo(new PropertyValue.Unknown()));
            Assert.That(bucket.Id, Is.Null);
        }
    }

    [Test]
    public async Task Makes_one_default_provider_for_each_version_of_a_package()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            await program.RegisterAsync(Bucket, "one", with: request => request.Version = "7.48.0");
            await program.RegisterAsync(Bucket, "two", with: request => request.Version = "7.48.0");
            await program.RegisterAsync(Bucket, "three");
        });

        var providers = result.Resources.Where(resource => resource.Type == "pulumi:providers:aws").ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(providers.Select(provider => provider.Urn.Value), Is.EquivalentTo(new[]
            {
                "urn:pulumi:dev::shop::pulumi:providers:aws::default",
                "urn:pulumi:dev::shop::pulumi:providers:aws::default_7_48_0",
            }));
            Assert.That(providers.Select(provider => provider.Inputs["region"]), Is.All.EqualTo(new PropertyValue.String("us-east-1")));
            Assert.That(
                result.Resources.Where(resource => resource.Type == Bucket).Select(resource => resource.Provider!.Urn.Name),
                Is.EquivalentTo(new[] { "default", "default_7_48_0", "default_7_48_0" }));
        }
    }

    [Test]
    public async Task Inherits_protection_and_retention_from_the_parent_unless_the_child_says_otherwise()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            var parent = await ComponentAsync(program, "shop:storage:Store", "store", program.StackUrn, request =>
            {
                request.Protect = true;
                request.RetainOnDelete = true;
            });
            await program.RegisterAsync(Bucket, "heir", with: request => request.Parent = parent.Urn);
            await program.RegisterAsync(Bucket, "rebel", with: request =>
            {
                request.Parent = parent.Urn;
                request.Protect = false;
                request.RetainOnDelete = false;
            });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Options("heir"), Is.EqualTo((true, true)));
            Assert.That(Options("rebel"), Is.EqualTo((false, false)));
        }

        (bool, bool) Options(string name)
        {
            var options = result.Resources.Single(resource => resource.Name == name).Options;
            return (options.Protect, options.RetainOnDelete);
        }
    }

    [Test]
    public async Task Inherits_the_provider_of_the_parent_for_the_same_package()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            var provider = await program.RegisterAsync("pulumi:providers:aws", "west", """{ "region": "us-west-2" }""");
            var parent = await program.RegisterAsync(
                Bucket, "parent", with: request => request.Provider = $"{provider.Urn}::{Signatures.UnknownString}");
            await program.RegisterAsync(Bucket, "child", with: request => request.Parent = parent.Urn);
        });

        var child = result.Resources.Single(resource => resource.Name == "child");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(child.Provider!.Urn.Name, Is.EqualTo("west"));
            Assert.That(child.Outputs["region"], Is.EqualTo(new PropertyValue.String("us-west-2")));
        }
    }

    [Test]
    public async Task Keeps_options_dependencies_and_aliases()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            var first = await program.RegisterAsync(Bucket, "first");
            await program.RegisterAsync(Bucket, "second", """{ "tags": { "a": "b" } }""", request =>
            {
                request.Dependencies.Add(first.Urn);
                request.PropertyDependencies["tags"] = new() { Urns = { first.Urn } };
                request.PropertyDependencies["bucket"] = new();
                request.IgnoreChanges.Add("tags");
                request.AdditionalSecretOutputs.Add("arn");
                request.DeleteBeforeReplace = true;
                request.DeleteBeforeReplaceDefined = true;
                request.CustomTimeouts = new() { Create = "300000000000ns", Delete = "1h30m" };
                request.Aliases.Add(new Alias { Spec = new() { Name = "old" } });
                request.Aliases.Add(new Alias { Urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::older" });
            });
        });

        var second = result.Resources.Single(resource => resource.Name == "second");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Dependencies.Select(urn => urn.Name), Is.EqualTo(new[] { "first" }));
            Assert.That(second.PropertyDependencies.Keys, Is.EqualTo(new[] { "tags" }));
            Assert.That(second.Options.IgnoreChanges, Is.EqualTo(new[] { "tags" }));
            Assert.That(second.Options.DeleteBeforeReplace, Is.True);
            Assert.That(second.Options.CustomTimeouts!.Create, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(second.Options.CustomTimeouts.Delete, Is.EqualTo(TimeSpan.FromMinutes(90)));
            Assert.That(second.Options.CustomTimeouts.Update, Is.Null);
            Assert.That(second.Options.Aliases.Select(urn => urn.Value), Is.EqualTo(new[]
            {
                "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::old", "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::older",
            }));
            Assert.That(second.Outputs["arn"], Is.EqualTo(new PropertyValue.Secret(new PropertyValue.Unknown())));
        }
    }

    [Test]
    public async Task Orders_resources_the_same_however_the_registrations_raced()
    {
        var result = await Previewing.RunAsync(program => Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => program.RegisterAsync(Bucket, $"bucket-{19 - i:00}"))));

        Assert.That(
            result.Resources.Where(resource => resource.Type == Bucket).Select(resource => resource.Name),
            Is.Ordered.And.Exactly(20).Items);
    }

    [Test]
    public async Task Reads_existing_resources_without_making_them()
    {
        ReadResourceResponse? response = null;

        var result = await Previewing.RunAsync(async program => response = await program.ReadAsync(
            new ReadResourceRequest { Type = Bucket, Name = "existing", Id = "logs", Parent = program.StackUrn }));

        var read = result.Resources.Single(resource => resource.Type == Bucket);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response!.Urn, Does.EndWith("::existing"));
            Assert.That(read.Operation, Is.EqualTo(Operation.Read));
            Assert.That(read.Id, Is.EqualTo("logs"));
            Assert.That(read.Outputs["tags"], Is.InstanceOf<PropertyValue.Unknown>());
        }
    }

    [Test]
    public async Task Keeps_the_outputs_of_components_and_of_the_stack()
    {
        var result = await Previewing.RunAsync(async program =>
        {
            var component = await ComponentAsync(program, "shop:storage:Store", "store", program.StackUrn);
            await program.RegisterOutputsAsync(component.Urn, """{ "name": "n" }""");
            await program.RegisterOutputsAsync(program.StackUrn, """{ "url": "https://example.com" }""");
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                result.Resources.Single(resource => resource.Name == "store").Outputs["name"],
                Is.EqualTo(new PropertyValue.String("n")));
            Assert.That(result.Outputs["url"], Is.EqualTo(new PropertyValue.String("https://example.com")));
        }
    }

    [Test]
    public async Task Expands_the_awsx_network_into_its_resources()
    {
        RegisterResourceResponse? response = null;

        var result = await Previewing.RunAsync(async program => response = await program.RegisterAsync(
            "awsx:ec2:Vpc", "net", """{ "numberOfAvailabilityZones": 2, "natGateways": { "strategy": "None" } }""", request =>
            {
                request.Custom = false;
                request.Remote = true;
            }));

        var subnets = result.Resources.Where(resource => resource.Type == "aws:ec2/subnet:Subnet").ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Diagnostics, Is.Empty);
            Assert.That(subnets.Select(subnet => subnet.Name), Is.EquivalentTo(
                new[] { "net-private-1", "net-private-2", "net-public-1", "net-public-2" }));
            Assert.That(subnets, Is.All.Property(nameof(PlannedResource.IsExpanded)).True);
            Assert.That(
                subnets[0].Urn.QualifiedType, Is.EqualTo("awsx:ec2:Vpc$aws:ec2/vpc:Vpc$aws:ec2/subnet:Subnet"));
            Assert.That(response!.Object.Fields["subnets"].ListValue.Values, Has.Count.EqualTo(4));
            Assert.That(response.PropertyDependencies.Keys, Has.Member("vpcId"));
            Assert.That(result.StatedAnswers.Select(answer => answer.Token), Is.EqualTo(
                new[] { "aws:index/getAvailabilityZones:getAvailabilityZones" }));
        }
    }

    [Test]
    public async Task Answers_about_registered_resources()
    {
        ResourceInvokeResponse? response = null;

        await Previewing.RunAsync(async program =>
        {
            var bucket = await program.RegisterAsync(Bucket, "files", """{ "bucket": "shop-files" }""");
            response = await program.InvokeAsync("pulumi:pulumi:getResource", $$"""{ "urn": "{{bucket.Urn}}" }""");
        });

        var state = response!.Return.Fields["state"].StructValue.Fields;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state["bucket"].StringValue, Is.EqualTo("shop-files"));
            Assert.That(response.Return.Fields["id"].StringValue, Is.EqualTo(Signatures.UnknownString));
        }
    }

    private static Task<RegisterResourceResponse> ComponentAsync(
        ProgramClient program, string type, string name, string parent, Action<RegisterResourceRequest>? with = null) =>
        program.RegisterAsync(type, name, with: request =>
        {
            request.Custom = false;
            request.Parent = parent;
            with?.Invoke(request);
        });
}
