using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public class InvokeTests
{
    private const string Token = "test:storage/getRule:getRule";

    private static readonly Struct Rule = Wire.Of(("prefix", Value.ForString("p")), ("days", Value.ForNumber(3)));

    [Test]
    public async Task Sends_the_arguments_and_reads_the_result()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => new() { Return = Rule };
        BucketRule? read = null;

        await engine.DeployAsync(() => Deployment.RunAsync(async () =>
        {
            var options = new InvokeOptions { Version = "1.2.3", PluginDownloadURL = "https://a" };
            read = await Deployment.Instance.InvokeAsync<BucketRule>(Token, Args(Output.CreateSecret("x")), options);
        }));

        var request = engine.Invokes.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Tok, Is.EqualTo(Token));
            Assert.That(Wire.Show(request.Args), Is.EqualTo("{prefix: secret{value: \"x\"}}"));
            Assert.That(request.Version, Is.EqualTo("1.2.3"));
            Assert.That(request.PluginDownloadURL, Is.EqualTo("https://a"));
            Assert.That(request.AcceptResources, Is.True);
            Assert.That((read!.Prefix, read.Days), Is.EqualTo(("p", 3)));
        }
    }

    [Test]
    public async Task Does_not_call_while_an_argument_is_unknown()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        Output<BucketRule>? result = null;

        await engine.RunAsync(() => result =
            Deployment.Instance.Invoke<BucketRule>(Token, Args(OutputUtilities.CreateUnknown("x"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Invokes, Is.Empty);
            Assert.That(await OutputUtilities.GetIsKnownAsync(result!), Is.False);
            Assert.That(await OutputUtilities.GetDependenciesAsync(result!), Is.Empty);
        }
    }

    [Test]
    public async Task Does_not_call_while_a_resource_that_is_involved_does_not_exist()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.IsDryRun = true;
        engine.OnRegister = ScriptedEngine.Previewed;
        Output<BucketRule>? byDependency = null;
        Output<BucketRule>? byArgument = null;

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("one", new BucketArgs { Arn = "arn:1" });
            byDependency = Deployment.Instance.Invoke<BucketRule>(
                Token, Args("x"), new InvokeOutputOptions { DependsOn = { bucket } });
            byArgument = Deployment.Instance.Invoke<BucketRule>(Token, Args(bucket.Arn));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Invokes, Is.Empty);
            Assert.That(await OutputUtilities.GetIsKnownAsync(byDependency!), Is.False);
            Assert.That(await OutputUtilities.GetIsKnownAsync(byArgument!), Is.False);
        }
    }

    [Test]
    public async Task Hands_on_dependencies_but_takes_secretness_from_the_result_alone()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = request => new()
        {
            Return = request.Args.Fields["prefix"].KindCase == Value.KindOneofCase.StructValue
                ? Rule
                : Wire.Of(("prefix", Wire.Secret(Value.ForString("p")))),
        };
        Bucket? bucket = null;
        Output<BucketRule>? fromSecret = null;
        Output<BucketRule>? toSecret = null;

        await engine.RunAsync(() =>
        {
            bucket = new Bucket("one", new BucketArgs { Arn = "arn:1" });
            fromSecret = Deployment.Instance.Invoke<BucketRule>(Token, Args(Output.CreateSecret(bucket.Arn)));
            toSecret = Deployment.Instance.Invoke<BucketRule>(Token, Args("x"));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Output.IsSecretAsync(fromSecret!), Is.False);
            Assert.That(await OutputUtilities.GetDependenciesAsync(fromSecret!), Is.EqualTo([bucket]));
            Assert.That(await Output.IsSecretAsync(toSecret!), Is.True);
            Assert.That((await OutputUtilities.GetValueAsync(toSecret!)).Prefix, Is.EqualTo("p"));
        }
    }

    [Test]
    public async Task Uses_the_provider_of_the_options_or_of_the_parent()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => new() { Return = Rule };

        await engine.DeployAsync(() => Deployment.RunAsync(async () =>
        {
            var provider = new TestProvider("custom");
            var parent = new ComponentResource("a:b:C", "parent", new ComponentResourceOptions { Provider = provider });
            await Deployment.Instance.InvokeAsync(Token, Args("1"), new InvokeOptions { Provider = provider });
            await Deployment.Instance.InvokeAsync(Token, Args("2"), new InvokeOptions { Parent = parent });
        }));

        Assert.That(
            engine.Invokes.Select(request => request.Provider),
            Is.All.EqualTo("urn:pulumi:dev::shop::pulumi:providers:test::custom::custom-id"));
    }

    [Test]
    public async Task Reports_what_the_provider_found_wrong()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => new()
        {
            Failures =
            {
                new CheckFailure { Property = "prefix", Reason = "too long" },
                new CheckFailure { Property = "days", Reason = "missing" },
            },
        };

        var exitCode = await engine.RunAsync(() => _ = Deployment.Instance.Invoke<BucketRule>(Token, Args("x")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(
                engine.Errors.Single(),
                Does.Contain($"Invoke of '{Token}' failed: too long (prefix); missing (days)"));
        }
    }

    [Test]
    public async Task Takes_the_single_value_of_a_result()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => new() { Return = Wire.Of(("anything", Value.ForString("value"))) };
        Output<string>? output = null;
        string? plain = null;

        await engine.DeployAsync(() => Deployment.RunAsync(async () =>
        {
            output = Deployment.Instance.InvokeSingle<string>(Token, InvokeArgs.Empty);
            plain = await Deployment.Instance.InvokeSingleAsync<string>(Token, InvokeArgs.Empty);
        }));

        Assert.That((await OutputUtilities.GetValueAsync(output!), plain), Is.EqualTo(("value", "value")));
    }

    [Test]
    public async Task Calls_a_method_with_the_resource_and_the_dependencies_of_every_argument()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnCall = _ =>
        {
            var dependencies = new CallResponse.Types.ReturnDependencies();
            dependencies.Urns.Add("urn:pulumi:dev::shop::a:b:C::returned");
            return new CallResponse { Return = Rule, ReturnDependencies = { ["prefix"] = dependencies } };
        };
        Output<BucketRule>? result = null;

        await engine.RunAsync(() =>
        {
            var provider = new TestProvider("custom");
            var bucket = new Bucket(
                "one",
                new BucketArgs { Arn = "arn:1" },
                new CustomResourceOptions { Provider = provider, Version = "1.0.0" });
            result = Deployment.Instance.Call<BucketRule>(
                "test:storage:Bucket/rule",
                new RuleCallArgs { Prefix = Output.CreateSecret(bucket.Arn), Days = 3 },
                bucket);
        });

        var urn = "urn:pulumi:dev::shop::test:storage/bucket:Bucket::one";
        var request = engine.Calls.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Wire.Show(request.Args),
                Is.EqualTo($"{{__self__: resource{{id: \"one-id\", urn: \"{urn}\"}}, days: 3, "
                    + $"prefix: output{{dependencies: [\"{urn}\"], secret: true, value: \"arn:1\"}}}}"));
            Assert.That(request.ArgDependencies["prefix"].Urns, Is.EqualTo([urn]));
            Assert.That(request.Version, Is.EqualTo("1.0.0"));
            Assert.That(request.Provider, Does.EndWith("::custom-id"));
            Assert.That((await OutputUtilities.GetDependenciesAsync(result!)).Single(), Is.Not.Null);
        }
    }

    private static DictionaryInvokeArgs Args(Input<string> prefix) =>
        new(ImmutableDictionary<string, object?>.Empty.Add("prefix", prefix));

    private sealed class RuleCallArgs : CallArgs
    {
        [Input("prefix")]
        public Input<string>? Prefix { get; set; }

        [Input("days")]
        public Input<int>? Days { get; set; }
    }
}
