using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class MockTests
{
    private static readonly TestOptions Update = new() { IsPreview = false };

    [Test]
    public async Task Returns_the_resources_and_the_outputs_of_a_function()
    {
        var (resources, outputs) = await Deployment.TestAsync(new EmptyMocks(), Update, () =>
        {
            var site = new Site("home");
            return new Dictionary<string, object?> { ["address"] = site.Address };
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                resources.Select(resource => resource.GetResourceName()),
                Is.EqualTo(["home", "home-logs", "home-content"]));
            Assert.That(
                await OutputUtilities.GetValueAsync((Output<string>)outputs["address"]!),
                Is.EqualTo("https://arn:content/"));
        }
    }

    [Test]
    public async Task Returns_the_stack_too_when_it_is_a_class()
    {
        var resources = await Deployment.TestAsync<SiteStack>(new EmptyMocks());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(resources.OfType<SiteStack>().Count(), Is.EqualTo(1));
            Assert.That(resources, Has.Length.EqualTo(4));
        }
    }

    [Test]
    public async Task Shows_mocks_the_inputs_without_what_is_unknown_or_null()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(mocks, Update, () =>
        {
            _ = new Bucket("one", new BucketArgs
            {
                Arn = Output.CreateSecret("arn:1"),
                Size = 3,
                Password = OutputUtilities.CreateUnknown("p"),
                Names = new[] { "a", "b" },
                Tags = { ["k"] = "v" },
            });
        });

        var seen = mocks.Seen.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((seen.Type, seen.Name, seen.Id, seen.Provider),
                Is.EqualTo(("test:storage/bucket:Bucket", "one", "", "")));
            Assert.That(seen.Inputs.Keys, Is.EquivalentTo(["arn", "size", "names", "tags"]));
            Assert.That(seen.Inputs["arn"], Is.EqualTo("arn:1"));
            Assert.That(seen.Inputs["size"], Is.EqualTo(3.0).And.TypeOf<double>());
            Assert.That(seen.Inputs["names"], Is.EqualTo(ImmutableArray.Create<object>("a", "b")));
            Assert.That(seen.Inputs["tags"], Is.EqualTo(ImmutableDictionary<string, object>.Empty.Add("k", "v")));
        }
    }

    [Test]
    public async Task Starts_every_urn_below_the_stack_with_the_type_of_the_stack()
    {
        Site? site = null;

        await Deployment.TestAsync(
            new EmptyMocks(), new TestOptions { ProjectName = "p", StackName = "s" }, () => site = new Site("home"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await OutputUtilities.GetValueAsync(site!.Urn),
                Is.EqualTo("urn:pulumi:s::p::pulumi:pulumi:Stack$test:web:Site::home"));
            Assert.That(
                await OutputUtilities.GetValueAsync(site.Logs.Urn),
                Is.EqualTo("urn:pulumi:s::p::pulumi:pulumi:Stack$test:storage/bucket:Bucket::home-logs"));
        }
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task Knows_what_the_state_leaves_out_unless_it_is_a_preview(bool isPreview, bool isKnown)
    {
        Bucket? bucket = null;

        await Deployment.TestAsync(
            new EmptyMocks(), new TestOptions { IsPreview = isPreview }, () => bucket = new Bucket("one"));

        Assert.That(await OutputUtilities.GetIsKnownAsync(bucket!.Arn), Is.EqualTo(isKnown));
    }

    [Test]
    public async Task Is_a_preview_unless_told_otherwise()
    {
        DeploymentInstance? instance = null;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () => { instance = Deployment.Instance; });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (instance!.IsDryRun, instance.ProjectName, instance.StackName, instance.OrganizationName),
                Is.EqualTo((true, "project", "stack", "organization")));
            Assert.That(() => instance.RootDirectory, Throws.InvalidOperationException);
        }
    }

    [TestCase(null, false)]
    [TestCase("b-1", true)]
    public async Task Takes_a_missing_id_for_an_unknown_one(string? id, bool isKnown)
    {
        Bucket? bucket = null;

        await Deployment.TestAsync(new RecordingMocks { Id = id }, Update, () => bucket = new Bucket("one"));

        Assert.That(await OutputUtilities.GetIsKnownAsync(bucket!.Id), Is.EqualTo(isKnown));
    }

    [Test]
    public async Task Gives_a_read_resource_the_id_that_is_asked_for()
    {
        var mocks = new RecordingMocks { Id = "other" };
        Bucket? bucket = null;

        await Deployment.TestAsync(
            mocks, Update, () => bucket = new Bucket("one", null, new CustomResourceOptions { Id = "b-1" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mocks.Seen.Single().Id, Is.EqualTo("b-1"));
            Assert.That(await OutputUtilities.GetValueAsync(bucket!.Id), Is.EqualTo("b-1"));
        }
    }

    [Test]
    public async Task Takes_secrets_unknowns_and_argument_objects_as_state()
    {
        Bucket? bucket = null;
        Bucket? typed = null;
        var mocks = new RecordingMocks
        {
            State = args => args.Name == "typed"
                ? new BucketArgs { Arn = "arn:typed" }
                : new Dictionary<string, object> { ["arn"] = Output.CreateSecret("s"), ["size"] = Wire.Unknown },
        };

        await Deployment.TestAsync(mocks, Update, () =>
        {
            bucket = new Bucket("one");
            typed = new Bucket("typed");
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Output.IsSecretAsync(bucket!.Arn), Is.True);
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Size), Is.False);
            Assert.That(await OutputUtilities.GetValueAsync(typed!.Arn), Is.EqualTo("arn:typed"));
        }
    }

    [Test]
    public async Task Answers_functions_from_the_mocks()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(args =>
                args.Token == "test:a:b" && (string)args.Args["x"] == "1" && args.Provider == "")))
            .ReturnsAsync(new Dictionary<string, object> { ["prefix"] = "p", ["days"] = 4 });
        BucketRule? rule = null;

        await Deployment.TestAsync(mocks.Object, Update, async () => rule =
            await Deployment.Instance.InvokeAsync<BucketRule>(
                "test:a:b", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("x", "1"))));

        Assert.That((rule!.Prefix, rule.Days), Is.EqualTo(("p", 4)));
    }

    [Test]
    public async Task Tells_mocks_of_registered_outputs()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(mocks, Update, () => { _ = new Site("home"); });

        var outputs = mocks.Outputs.Single(request => request.Urn.EndsWith("::home", StringComparison.Ordinal)).Outputs;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetValueAsync(outputs["address"]), Is.EqualTo("https://arn:content/"));
            Assert.That(mocks.Outputs, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Turns_one_error_into_a_run_exception()
    {
        Assert.That(
            () => Deployment.TestAsync(new EmptyMocks(), Update, (Action)(() => throw new RunException("Too small."))),
            Throws.TypeOf<RunException>().With.Message.EqualTo("Too small."));
    }

    [Test]
    public void Turns_an_exception_of_a_mock_into_a_run_exception_with_its_text()
    {
        var mocks = new RecordingMocks { State = _ => throw new InvalidTimeZoneException("Where?") };

        Assert.That(
            () => Deployment.TestAsync(mocks, Update, () => { _ = new Bucket("one"); }),
            Throws.TypeOf<RunException>().With.Message.Contain("failed with an unhandled exception:")
                .And.Message.Contain("InvalidTimeZoneException: Where?"));
    }

    [Test]
    public void Turns_several_errors_into_one_exception()
    {
        Assert.That(
            () => Deployment.TestAsync(new EmptyMocks(), Update, () =>
            {
                Log.Error("One.");
                Log.Error("Two.");
            }),
            Throws.TypeOf<AggregateException>().With.Property(nameof(AggregateException.InnerExceptions))
                .Count.EqualTo(2));
    }

    [Test]
    public async Task Reads_the_outputs_of_another_stack()
    {
        var mocks = new RecordingMocks
        {
            State = args => new Dictionary<string, object>
            {
                ["name"] = args.Id!,
                ["outputs"] = new Dictionary<string, object> { ["plain"] = "p", ["hidden"] = Output.CreateSecret("h") },
                ["secretOutputNames"] = ImmutableArray.Create("hidden"),
            },
        };
        StackReference? reference = null;

        await Deployment.TestAsync(mocks, Update, () => { reference = new StackReference("acme/net/prod"); });

        var plain = reference!.GetOutput("plain");
        var hidden = reference.RequireOutput("hidden");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mocks.Seen.Single().Id, Is.EqualTo("acme/net/prod"));
            Assert.That(await OutputUtilities.GetValueAsync(plain), Is.EqualTo("p"));
            Assert.That(await Output.IsSecretAsync(plain), Is.False);
            Assert.That(await Output.IsSecretAsync(hidden), Is.True);
            Assert.That(await OutputUtilities.GetValueAsync(reference.GetOutput("none")), Is.Null);
            Assert.That(() => OutputUtilities.GetValueAsync(reference.RequireOutput("none")),
                Throws.TypeOf<KeyNotFoundException>());
            Assert.That((await reference.GetOutputDetailsAsync("hidden")).SecretValue, Is.EqualTo("h"));
            Assert.That((await reference.GetOutputDetailsAsync("plain")).Value, Is.EqualTo("p"));
            Assert.That(await reference.GetValueAsync("plain"), Is.EqualTo("p"));
            Assert.That(() => reference.RequireValueAsync("hidden"), Throws.InvalidOperationException);
        }
    }

    private sealed class SiteStack : Stack
    {
        public SiteStack()
        {
            Address = new Site("home").Address;
        }

        [Output("address")]
        public Output<string> Address { get; }
    }

    private sealed class RecordingMocks : IMocks
    {
        private readonly Lock _lock = new();

        public string? Id { get; init; } = "id";

        public Func<MockResourceArgs, object> State { get; init; } = args => args.Inputs;

        public List<MockResourceArgs> Seen { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            lock (_lock)
            {
                Seen.Add(args);
            }

            return Task.FromResult((Id, State(args)));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            lock (_lock)
            {
                Outputs.Add(args);
            }

            return Task.CompletedTask;
        }
    }
}
