using Alicerce.Protocol;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;

namespace Pulumi.Tests;

public class FailureTests
{
    [Test]
    public async Task Shows_the_message_of_a_run_exception_alone()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => throw new RunException("Set the region."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors, Is.EqualTo(["Set the region."]));
            Assert.That(engine.Shutdowns, Is.Zero);
        }
    }

    [Test]
    public async Task Shows_any_other_exception_in_full()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => throw new ArgumentException("Nope."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.StartWith("Running program '")
                .And.Contain("' failed with an unhandled exception:\nSystem.ArgumentException: Nope.")
                .And.Contain(nameof(Shows_any_other_exception_in_full)));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Reports_a_resource_exception_against_its_resource(bool hideStack)
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("one");
            throw new ResourceException("Too small.", bucket, hideStack);
        });

        var error = engine.Logs.Single(log => log.Severity == Pulumirpc.LogSeverity.Error);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Urn, Is.EqualTo("urn:pulumi:dev::shop::test:storage/bucket:Bucket::one"));
            Assert.That(error.Message == "Too small.", Is.EqualTo(hideStack));
            Assert.That(error.Message, Does.Contain("Too small."));
        }
    }

    [Test]
    public async Task Fails_for_an_output_that_nobody_uses()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => _ = new Bucket("one").Id.Apply(Fail));

        static string Fail(string id) => throw new RunException("Orphan.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors, Is.EqualTo(["Orphan."]));
        }
    }

    [Test]
    public async Task Waits_for_an_output_that_nobody_uses()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var release = new TaskCompletionSource();
        var shutdownsWhenReleased = -1;
        engine.OnRegister = request =>
        {
            release.TrySetResult();
            return ScriptedEngine.Applied(request);
        };

        await engine.RunAsync(() => _ = Output.Create(release.Task.ContinueWith(_ => 1, TaskScheduler.Default))
            .Apply(async value =>
            {
                await Task.Yield();
                shutdownsWhenReleased = engine.Shutdowns;
                return value;
            }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shutdownsWhenReleased, Is.Zero);
            Assert.That(engine.Shutdowns, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Reports_a_registration_that_fails_once_however_many_outputs_carry_it()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request => request.Name == "one"
            ? throw new GrpcException(GrpcStatusCode.InvalidArgument, "no such property")
            : ScriptedEngine.Applied(request);

        var exitCode = await engine.RunAsync(() =>
        {
            var one = new Bucket("one");
            _ = new Bucket("two", new BucketArgs { Arn = one.Arn, Tags = { ["id"] = one.Id } });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Count(error => error.Contains("no such property", StringComparison.Ordinal)),
                Is.EqualTo(1));
            Assert.That(engine.Registered.Select(request => request.Name), Does.Not.Contain("two"));
            Assert.That(engine.Shutdowns, Is.Zero);
        }
    }

    [Test]
    public async Task Ends_with_one_when_an_error_was_logged_and_nothing_thrown()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Log.Error("Not good.", streamId: 3, ephemeral: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(engine.Errors, Is.EqualTo(["Not good."]));
            Assert.That(engine.Logs.Single().StreamId, Is.EqualTo(3));
            Assert.That(engine.Logs.Single().Ephemeral, Is.True);
            Assert.That(engine.Shutdowns, Is.Zero);
        }
    }

    [Test]
    public async Task Ends_with_one_when_the_engine_takes_no_message()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnLog = _ => throw new GrpcException(GrpcStatusCode.Unavailable, "closing");

        var exitCode = await engine.RunAsync(() => Log.Warn("Careful."));

        Assert.That(exitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Sends_a_message_about_a_resource_with_its_urn_or_without_when_it_failed()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request => request.Name == "bad"
            ? throw new GrpcException(GrpcStatusCode.InvalidArgument, "no such property")
            : ScriptedEngine.Applied(request);

        await engine.RunAsync(() =>
        {
            Log.Info("about good", new Bucket("good"));
            Log.Debug("about bad", new Bucket("bad"));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                engine.Logs.Single(log => log.Message == "about good").Urn,
                Is.EqualTo("urn:pulumi:dev::shop::test:storage/bucket:Bucket::good"));
            Assert.That(engine.Logs.Single(log => log.Message == "about bad").Urn, Is.Empty);
        }
    }

    [Test]
    public async Task Does_not_mind_an_engine_without_the_shutdown_call()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnShutdown = () => throw new GrpcException(GrpcStatusCode.Unimplemented, "unknown");

        Assert.That(await engine.RunAsync(() => { }), Is.Zero);
    }

    [TestCase("PULUMI_MONITOR", "")]
    [TestCase("PULUMI_ENGINE", "")]
    [TestCase("PULUMI_PROJECT", "")]
    [TestCase("PULUMI_STACK", "")]
    [TestCase("PULUMI_DRY_RUN", "perhaps")]
    [TestCase("PULUMI_QUERY_MODE", "")]
    [TestCase("PULUMI_PARALLEL", "many")]
    public async Task Says_that_it_needs_the_engine(string variable, string value)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.Variables[variable] = value;

        Assert.That(
            () => engine.RunAsync(() => { }),
            Throws.InvalidOperationException.With.Message.Contain(variable).And.Message.Contain("`pulumi` CLI"));
    }

    [Test]
    public void Refuses_what_needs_a_run_outside_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Deployment.Instance, Throws.InvalidOperationException);
            Assert.That(() => Log.Info("x"), Throws.InvalidOperationException);
            Assert.That(() => new Config(), Throws.InvalidOperationException);
            Assert.That(() => new Config("a").Get("b"), Throws.InvalidOperationException);
            Assert.That(() => new Bucket("one"), Throws.InvalidOperationException);
            Assert.That(() => Output.Create(1).ToString(), Throws.InvalidOperationException);
        }
    }

    [Test]
    public async Task Warns_about_an_output_that_is_taken_for_a_text()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        string? text = null;

        var exitCode = await engine.RunAsync(() => text = $"{Output.Create(1)}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(text, Does.Contain("Output<T>"));
            Assert.That(engine.Warnings, Is.EqualTo([text]));
        }
    }

    [Test]
    public async Task Tells_what_is_deployed()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.IsDryRun = true;
        engine.Variables["PULUMI_ORGANIZATION"] = "acme";
        engine.Variables["PULUMI_ROOT_DIRECTORY"] = "/src";
        DeploymentInstance? instance = null;

        await engine.RunAsync(() => instance = Deployment.Instance);

        Assert.That(
            (
                instance!.ProjectName,
                instance.StackName,
                instance.OrganizationName,
                instance.RootDirectory,
                instance.IsDryRun),
            Is.EqualTo(("shop", "dev", "acme", "/src", true)));
    }

    [Test]
    public async Task Reports_stack_outputs_without_value_by_name()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.DeployAsync(Deployment.RunAsync<ForgetfulStack>);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(
                engine.Errors.Single(), Does.Contain("'address'").And.Contain("'Other'").And.Not.Contain("Given"));
        }
    }

    [Test]
    public async Task Reports_stack_outputs_of_another_type_by_name()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.DeployAsync(Deployment.RunAsync<MistypedStack>);

        Assert.That(engine.Errors.Single(), Does.Contain("'Address'").And.Contain("incorrect type"));
    }

    [Test]
    public async Task Refuses_a_resource_that_is_constructed_before_the_stack()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.DeployAsync(Deployment.RunAsync<HastyStack>);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.Contain("constructed before the stack"));
        }
    }

    [Test]
    public async Task Registers_the_outputs_of_a_stack_class()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.DeployAsync(() => Deployment.RunAsync<GoodStack>(new Services()));

        Assert.That(
            Wire.Show(engine.Outputs.Single().Outputs),
            Is.EqualTo("{Plain: \"given\", id: \"one-id\"}"));
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("address")]
        public Output<string>? Address { get; set; }

        [Output]
        public Output<string>? Other { get; set; }

        [Output]
        public Output<string> Given { get; set; } = Output.Create("x");
    }

    private sealed class HastyStack : Stack
    {
        [Output]
        public Output<string> Id { get; } = new Bucket("one").Id;
    }

    private sealed class MistypedStack : Stack
    {
        [Output]
        public string Address { get; set; } = "x";
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack(string plain)
        {
            Plain = Output.Create(plain);
            Id = new Bucket("one").Id;
        }

        [Output]
        public Output<string> Plain { get; }

        [Output("id")]
        public Output<string> Id { get; }
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(GoodStack) ? new GoodStack("given") : null;
    }
}
