using Google.Protobuf.WellKnownTypes;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class RemoteComponentTests
{
    private const string BucketUrn = "urn:pulumi:dev::shop::test:storage/bucket:Bucket::one";

    [Test]
    public async Task Sends_outputs_with_their_dependencies()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("one", new BucketArgs { Arn = "arn:1" });
            _ = new Vpc("net", new BucketArgs
            {
                Arn = bucket.Arn,
                Size = 3,
                Owner = bucket,
                Tags = { ["secret"] = Output.CreateSecret("s"), ["unknown"] = OutputUtilities.CreateUnknown("u") },
            });
        });

        var request = engine.Registration("net");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Remote, Is.True);
            Assert.That(request.Custom, Is.False);
            Assert.That(
                Wire.Show(request.Object),
                Is.EqualTo($"{{arn: output{{dependencies: [\"{BucketUrn}\"], value: \"arn:1\"}}, "
                    + $"owner: resource{{id: \"one-id\", urn: \"{BucketUrn}\"}}, size: 3, "
                    + "tags: {secret: secret{value: \"s\"}, unknown: unknown}}"));
            Assert.That(request.PropertyDependencies["arn"].Urns, Is.EqualTo([BucketUrn]));
            Assert.That(request.PropertyDependencies["owner"].Urns, Is.Empty);
            Assert.That(engine.FeaturesAsked, Does.Contain("outputValues"));
        }
    }

    [Test]
    public async Task Sends_what_is_inside_an_output_plainly_and_its_dependencies_with_the_output()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("one", new BucketArgs { Arn = "arn:1" });
            _ = new Vpc("net", new BucketArgs
            {
                Anything = Output.Create<object>(new object[] { bucket.Arn, Output.CreateSecret("s") }),
            });
        });

        Assert.That(
            Wire.Show(engine.Registration("net").Object),
            Is.EqualTo($"{{anything: output{{dependencies: [\"{BucketUrn}\"], "
                + "value: [\"arn:1\", secret{value: \"s\"}]}}"));
    }

    [Test]
    public async Task Sends_plain_values_to_an_engine_without_output_values()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.UnsupportedFeatures.Add("outputValues");

        await engine.RunAsync(() => _ = new Vpc("net", new BucketArgs
        {
            Arn = OutputUtilities.CreateUnknown("u"),
            Tags = { ["secret"] = Output.CreateSecret("s") },
        }));

        Assert.That(
            Wire.Show(engine.Registration("net").Object),
            Is.EqualTo("{arn: unknown, tags: {secret: secret{value: \"s\"}}}"));
    }

    [Test]
    public async Task Reads_the_outputs_that_the_engine_returns()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
        {
            var response = ScriptedEngine.Applied(request);
            if (request.Remote)
            {
                response.Object = Wire.Of(("vpcId", Value.ForString("vpc-1")));
            }

            return response;
        };

        await engine.RunAsync(
            () => _ = new Bucket("two", new BucketArgs { Arn = new Vpc("net", new BucketArgs()).VpcId }));

        var request = engine.Registration("two");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Wire.Show(request.Object), Is.EqualTo("{arn: \"vpc-1\"}"));
            Assert.That(request.Dependencies, Is.EqualTo(["urn:pulumi:dev::shop::test:net:Vpc::net"]));
        }
    }

    [Test]
    public async Task Hands_its_providers_over()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Vpc(
            "net", new BucketArgs(), new ComponentResourceOptions { Providers = { new TestProvider("custom") } }));

        Assert.That(
            engine.Registration("net").Providers,
            Is.EqualTo(new Dictionary<string, string>
            {
                ["test"] = "urn:pulumi:dev::shop::pulumi:providers:test::custom::custom-id",
            }));
    }

    private sealed class Vpc(string name, BucketArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("test:net:Vpc", name, args, options, remote: true)
    {
        [Output("vpcId")]
        public Output<string> VpcId { get; private set; } = null!;
    }
}
