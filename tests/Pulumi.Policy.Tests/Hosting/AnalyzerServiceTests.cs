using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Tests.Drivers;
using Pulumi.Policy.Wire;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Hosting;

/// <summary>What the conformance cases leave open: metadata, limits, wrong input, cancelling.</summary>
public sealed class AnalyzerServiceTests
{
    private static PolicyPack Pack(Action<ResourceContext>? validate = null) => new("pack")
    {
        Version = "1.2.3",
        Policies = [new ResourcePolicy("look") { Validate = validate ?? (_ => { }) }],
    };

    [Test]
    public async Task Describes_the_pack_and_its_policies_without_a_stack()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("full")
        {
            Version = "1.2.3",
            DisplayName = "Full",
            Description = "Everything set.",
            Readme = "# Full",
            Provider = "aws",
            Repository = "https://example.com/full",
            Tags = ["a", "b"],
            EnforcementLevel = EnforcementLevel.Remediate,
            InitialConfig = new Dictionary<string, PolicyConfiguration>
            {
                ["resource"] = new() { Properties = new PropertyBag { ["days"] = 7 } },
                ["stack"] = EnforcementLevel.Disabled,
            },
            Policies =
            [
                new ResourcePolicy("resource")
                {
                    DisplayName = "Resource",
                    Description = "D",
                    Severity = PolicySeverity.Critical,
                    Framework = new ComplianceFramework("CIS", "3.0", "2.2.1", "Encrypt."),
                    Tags = ["ebs"],
                    RemediationSteps = "Turn it on.",
                    Url = "https://example.com/rule",
                },
                new StackPolicy("stack") { EnforcementLevel = EnforcementLevel.Mandatory },
            ],
        });

        var info = await served.Client.GetInfoAsync();

        Assert.That(JsonFormatter.ToDiagnosticString(info), Is.EqualTo(
            """
            { "name": "full", "displayName": "Full", "policies": [ { "name": "resource", "displayName": "Resource",
             "description": "D", "enforcementLevel": "REMEDIATE", "policyType": "POLICY_TYPE_RESOURCE",
             "severity": "POLICY_SEVERITY_CRITICAL", "framework": { "name": "CIS", "version": "3.0", "reference": "2.2.1",
             "specification": "Encrypt." }, "tags": [ "ebs" ], "remediationSteps": "Turn it on.",
             "url": "https://example.com/rule" }, { "name": "stack", "enforcementLevel": "MANDATORY",
             "policyType": "POLICY_TYPE_STACK" } ], "version": "1.2.3", "supportsConfig": true, "initialConfig": { "resource":
             { "enforcementLevel": "REMEDIATE", "properties": { "days": 7 } }, "stack": { "enforcementLevel": "DISABLED",
             "properties": { } } }, "description": "Everything set.", "readme": "# Full", "provider": "aws", "tags": [ "a",
             "b" ], "repository": "https://example.com/full" }
            """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task Takes_every_option_of_a_resource()
    {
        PolicyResourceOptions? options = null;
        await using var served = await ServedPack.StartAsync(Pack(context => options = context.Options));
        var request = Given.Resource("p", "r", "{}");
        request.Options = new AnalyzerResourceOptions
        {
            DeleteBeforeReplace = false,
            DeleteBeforeReplaceDefined = true,
            Aliases = { "urn:old" },
            CustomTimeouts = new() { Update = 1.5, Delete = 60, Read = 7 },
        };

        await served.Client.AnalyzeAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options!.DeleteBeforeReplace, Is.False);
            Assert.That(options.Aliases, Is.EqualTo(new[] { "urn:old" }));
            Assert.That(options.CustomTimeouts.Create, Is.Null);
            Assert.That(options.CustomTimeouts.Update, Is.EqualTo(TimeSpan.FromSeconds(1.5)));
            Assert.That(options.CustomTimeouts.Read, Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(options.Parent, Is.Null);
        }
    }

    [Test]
    public async Task Takes_a_request_with_nothing_in_it()
    {
        await using var served = await ServedPack.StartAsync(Pack(context => context.ReportViolation(
            $"{context.Properties.Names.Count} {context.Options.DeleteBeforeReplace is null} {context.Provider is null}")));

        var response = await served.Client.AnalyzeAsync(new AnalyzeRequest());
        var stack = await served.Client.AnalyzeStackAsync();

        Assert.That(response.Diagnostics.Single().Message, Is.EqualTo("0 True True"));
        Assert.That(stack.Diagnostics, Is.Empty);
    }

    [Test]
    public async Task Puts_severity_and_level_on_the_wire()
    {
        await using var served = await ServedPack.StartAsync(Pack(context => context.ReportViolation(
            new Violation("x") { Severity = PolicySeverity.Critical, EnforcementLevel = EnforcementLevel.Remediate })));

        var diagnostic = (await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"))).Diagnostics.Single();

        Assert.That(diagnostic.Severity, Is.EqualTo(WireSeverity.Critical));
        Assert.That(diagnostic.EnforcementLevel, Is.EqualTo(WireLevel.Mandatory));
    }

    [Test]
    public async Task Reads_two_hundred_levels_of_nesting()
    {
        await using var served = await ServedPack.StartAsync(Pack(context =>
        {
            var depth = 0;
            for (var value = context.Properties["a"]; value.Kind == PolicyValueKind.Object; value = value.AsObject()["a"])
            {
                depth++;
            }

            context.ReportViolation($"{depth}");
        }));
        var properties = new Struct();
        for (var depth = 0; depth < 200; depth++)
        {
            properties = new Struct { Fields = { ["a"] = Value.ForStruct(properties) } };
        }

        var request = Given.Resource("p", "r", "{}");
        request.Properties = properties;

        Assert.That((await served.Client.AnalyzeAsync(request)).Diagnostics.Single().Message, Is.EqualTo("200"));
    }

    [Test]
    public async Task Reads_messages_of_many_megabytes()
    {
        await using var served = await ServedPack.StartAsync(Pack(context =>
            context.ReportViolation($"{context.Properties.Text("text")!.Length}")));
        var request = Given.Resource("p", "r", "{}");
        request.Properties.Fields["text"] = Value.ForString(new string('x', 40 * 1024 * 1024));

        var response = await served.Client.AnalyzeAsync(request);

        Assert.That(response.Diagnostics.Single().Message, Is.EqualTo($"{40 * 1024 * 1024}"));
    }

    [Test]
    public async Task Runs_calls_at_the_same_time()
    {
        const int Calls = 32;
        using var all = new CountdownEvent(Calls);
        var everyone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("meet")
                {
                    ValidateAsync = async (context, cancellationToken) =>
                    {
                        if (all.Signal())
                        {
                            everyone.SetResult();
                        }

                        await everyone.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
                        context.ReportViolation(context.Name);
                    },
                },
            ],
        });

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(call =>
            served.Client.AnalyzeAsync(Given.Resource("p", $"r{call}", "{}"))));

        Assert.That(
            responses.Select(response => response.Diagnostics.Single().Message),
            Is.EqualTo(Enumerable.Range(0, Calls).Select(call => $"r{call}")));
    }

    [Test]
    public async Task Cancels_running_calls_answers_and_ends()
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("slow")
                {
                    ValidateAsync = async (_, cancellationToken) =>
                    {
                        running.SetResult();
                        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                    },
                },
            ],
        });

        var call = served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"));
        await running.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await served.Client.CancelAsync();
        await served.Client.CancelAsync();

        var failure = await Assert.ThrowsAsync<GrpcException>(() => call);
        var later = await Assert.ThrowsAsync<GrpcException>(
            () => served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.StatusCode, Is.EqualTo(GrpcStatusCode.Cancelled));
            Assert.That(later!.StatusCode, Is.EqualTo(GrpcStatusCode.Cancelled));
            Assert.That(served.IsEnding, Is.True);
        }
    }

    [Test]
    public async Task Ends_a_call_that_its_caller_gives_up()
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var served = await ServedPack.StartAsync(Pack(context =>
        {
            context.CancellationToken.Register(ended.SetResult);
            running.SetResult();
            context.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        }));
        using var giveUp = new CancellationTokenSource();

        var call = served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"), giveUp.Token);
        await running.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await giveUp.CancelAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("0a050a0161127f", "a field is longer than the message that holds it")]
    [TestCase("0a080a016112030a01ff", "a value has a kind that its content does not have")]
    [TestCase("0a080a016112031a01ff", "a text is not valid UTF-8")]
    [TestCase("0a070a0161120217ff", "wire type 7 is not one that protobuf version 3 writes")]
    public async Task Says_what_is_wrong_with_properties_that_cannot_be_read(string hex, string expected)
    {
        await using var served = await ServedPack.StartAsync(Pack());

        var failure = await Assert.ThrowsAsync<GrpcException>(() => served.Client.CallAsync(
            new GrpcMethod<ResourceMessage, AnalyzeResponse>("pulumirpc.Analyzer", "Analyze"), BytesMessages.Of(hex)));
        var next = await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"));

        Assert.That(failure!.StatusCode, Is.EqualTo(GrpcStatusCode.InvalidArgument));
        Assert.That(failure.Detail, Is.EqualTo($"The properties of `urn:x` cannot be read: {expected}."));
        Assert.That(next.Diagnostics, Is.Empty);
    }

    [Test]
    public async Task Refuses_a_signature_that_it_does_not_know_and_goes_on()
    {
        await using var served = await ServedPack.StartAsync(Pack());

        var failure = await Assert.ThrowsAsync<GrpcException>(() => served.Client.AnalyzeAsync(
            Given.Resource("p", "r", $$"""{"a":[{"{{Signatures.Key}}":"0123"}]}""")));
        var secret = await Assert.ThrowsAsync<GrpcException>(() => served.Client.AnalyzeStackAsync(
            Given.Output("p", "r", $$$"""{"a":{"{{{Signatures.Key}}}":"{{{Signatures.Secret}}}"}}""")));

        Assert.That(failure!.Detail, Does.EndWith("`0123` is not a signature that this SDK knows."));
        Assert.That(secret!.Detail, Does.EndWith("a secret has no `value`."));
        Assert.That((await served.Client.GetInfoAsync()).Name, Is.EqualTo("pack"));
    }

    [Test]
    public async Task Refuses_a_level_that_does_not_exist()
    {
        await using var served = await ServedPack.StartAsync(Pack());

        var failure = await Assert.ThrowsAsync<GrpcException>(
            () => served.Client.ConfigureAsync(("look", (WireLevel)9, "{}")));

        Assert.That(failure!.Detail, Is.EqualTo("The enforcement level 9 of policy `look` is not one of 0 to 3."));
    }

    [Test]
    public async Task Tells_the_author_where_making_the_pack_failed()
    {
        await using var served = await ServedPack.StartAsync(_ => throw new FormatException("not a number"));

        var failure = await Assert.ThrowsAsync<GrpcException>(() => served.Client.GetInfoAsync());

        Assert.That(failure!.Detail, Is.EqualTo("FormatException: not a number"));
        Assert.That(served.Engine.Log.Single().Message, Does.Contain(nameof(AnalyzerServiceTests)));
    }

    [Test]
    public async Task Makes_the_pack_once_per_stack()
    {
        var made = new List<string>();
        await using var served = await ServedPack.StartAsync(stack =>
        {
            made.Add(stack.Project);
            return Pack();
        });
        await served.Client.ConfigureStackAsync("shop");
        await served.Client.GetInfoAsync();
        await served.Client.ConfigureAsync(("look", WireLevel.Mandatory, "{}"));
        await served.Client.AnalyzeAsync(Given.Resource("shop", "r", "{}"));

        Assert.That(made, Is.EqualTo(new[] { "shop" }));
    }

    [Test]
    public async Task Makes_the_pack_again_when_the_stack_comes_late()
    {
        var made = new List<string>();
        await using var served = await ServedPack.StartAsync(stack =>
        {
            made.Add(stack.Project);
            return Pack();
        });
        await served.Client.GetInfoAsync();
        await served.Client.ConfigureStackAsync("shop");
        await served.Client.GetInfoAsync();

        Assert.That(made, Is.EqualTo(new[] { "", "shop" }));
    }

    [Test]
    public async Task Takes_the_last_of_two_configurations()
    {
        await using var served = await ServedPack.StartAsync(Pack(context => context.ReportViolation("x")));
        await served.Client.ConfigureAsync(("look", WireLevel.Mandatory, "{}"));
        await served.Client.ConfigureAsync(("look", WireLevel.Disabled, "{}"));

        Assert.That((await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"))).Diagnostics, Is.Empty);
    }

    [Test]
    public async Task Writes_what_a_policy_logs_to_the_engine_before_it_answers()
    {
        await using var served = await ServedPack.StartAsync(Pack(context =>
        {
            context.Log.Debug("one");
            context.Log.Warning("two");
        }));

        await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"));

        Assert.That(
            served.Engine.Log.Select(line => $"{line.Severity} {line.Message} {line.Urn}"),
            Is.EqualTo(new[] { $"Debug one {Given.Urn("p", "r")}", $"Warning two {Given.Urn("p", "r")}" }));
    }
}
