using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Hosting;

/// <summary>Input that nobody should send: it gets an answer that says what is wrong, and the pack goes on.</summary>
public sealed class BadInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static PolicyPack Pack(Action<ResourceContext> validate) => new("pack")
    {
        Version = "1.0.0",
        Policies = [new ResourcePolicy("look") { Validate = validate }],
    };

    [Test]
    public async Task A_number_that_is_none_is_read_as_one_and_refused_as_an_integer()
    {
        await using var served = await ServedPack.StartAsync(Pack(context =>
        {
            context.ReportViolation($"{context.Properties.Number("value")}");
            _ = context.Properties.Integer("value");
        }));
        var request = Given.Resource("p", "r", "{}");
        request.Properties.Fields["value"] = Value.ForNumber(double.NaN);

        var response = await served.Client.AnalyzeAsync(request);

        Assert.That(response.Diagnostics.Select(diagnostic => diagnostic.Message), Has.Exactly(2).Items
            .And.Some.EqualTo("NaN").And.Some.Contains("`value`"));
    }

    [Test]
    public async Task A_list_of_a_hundred_thousand_is_read_and_sent_back()
    {
        const int Count = 100_000;
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("sum")
                {
                    EnforcementLevel = EnforcementLevel.Remediate,
                    Remediate = context => context.Set(
                        "sum", context.Properties.List("items", PolicyValue.ReadNumber).Sum()),
                },
            ],
        });
        var request = Given.Resource("p", "r", "{}");
        request.Properties.Fields["items"] = Value.ForList(
            [.. Enumerable.Range(1, Count).Select(number => Value.ForNumber(number))]);

        var after = (await served.Client.RemediateAsync(request)).Remediations.Single().Properties.Fields;

        Assert.That(after["sum"].NumberValue, Is.EqualTo(Count * (Count + 1.0) / 2));
        Assert.That(after["items"].ListValue.Values, Has.Count.EqualTo(Count));
    }

    [Test]
    public async Task A_text_that_no_message_can_carry_does_not_take_the_answer_with_it()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("half")
                {
                    EnforcementLevel = EnforcementLevel.Remediate,
                    Validate = context =>
                    {
                        context.Log.Info("half \ud800 a pair");
                        context.ReportViolation("half \ud800 a pair");
                    },
                    Remediate = context => context.Set("text", "half \ud800 a pair"),
                },
            ],
        });

        var analyzed = await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"));
        var remediated = await served.Client.RemediateAsync(Given.Resource("p", "r", "{}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(analyzed.Diagnostics.Single().Message, Is.EqualTo("half \ufffd a pair"));
            Assert.That(served.Engine.Log.Select(line => line.Message), Does.Contain("half \ufffd a pair"));
            Assert.That(remediated.Remediations.Single().Diagnostic, Does.Contain("not valid UTF-16"));
        }
    }

    [Test]
    public async Task Calls_before_the_configuration_run_on_the_defaults_of_the_pack()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("days")
                {
                    ConfigSchema = PolicyConfigSchema.Parse("""{"properties":{"days":{"type":"integer","default":7}}}"""),
                    Validate = context => context.ReportViolation($"{context.Config.Integer("days")}"),
                },
                new ResourcePolicy("name")
                {
                    ConfigSchema = PolicyConfigSchema.Parse(
                        """{"properties":{"name":{"type":"string"}},"required":["name"]}"""),
                    Validate = context => context.ReportViolation(context.GetConfig<Named>().Name),
                },
            ],
        });

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"));
        await served.Client.RemediateAsync(Given.Resource("p", "r", "{}"));
        await served.Client.AnalyzeStackAsync(Given.Output("p", "r", "{}"));

        Assert.That(response.Diagnostics[0].Message, Is.EqualTo("7"));
        Assert.That(response.Diagnostics[1].Message, Does.Contain("name"));
    }

    [Test]
    public async Task A_configuration_that_is_refused_leaves_the_one_before()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("days")
                {
                    ConfigSchema = PolicyConfigSchema.Parse("""{"properties":{"days":{"type":"integer"}}}"""),
                    Validate = context => context.ReportViolation($"{context.Config.Integer("days")}"),
                },
            ],
        });
        await served.Client.ConfigureAsync(("days", WireLevel.Mandatory, """{"days":3}"""));

        var failure = await Assert.ThrowsAsync<GrpcException>(
            () => served.Client.ConfigureAsync(("days", WireLevel.Advisory, """{"days":"many"}""")));
        var diagnostic = (await served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}"))).Diagnostics.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.StatusCode, Is.EqualTo(GrpcStatusCode.InvalidArgument));
            Assert.That(failure.Detail, Does.Contain("days: Invalid type. Expected: integer, given: string"));
            Assert.That(diagnostic.Message, Is.EqualTo("3"));
            Assert.That(diagnostic.EnforcementLevel, Is.EqualTo(WireLevel.Mandatory));
        }
    }

    [Test]
    public async Task Many_cancels_at_once_are_all_answered()
    {
        await using var served = await ServedPack.StartAsync(Pack(_ => { }));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => served.Client.CancelAsync())).WaitAsync(Patience);

        var later = await Assert.ThrowsAsync<GrpcException>(
            () => served.Client.AnalyzeAsync(Given.Resource("p", "r", "{}")));
        Assert.That(later!.StatusCode, Is.EqualTo(GrpcStatusCode.Cancelled));
        Assert.That(served.IsEnding, Is.True);
    }

    private sealed record Named(string Name);
}
