using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;
using Pulumi.Testing;

namespace Pulumi.Policy.Tests.Testing;

/// <summary>A pack on the whole graph of a program that runs in the test.</summary>
public sealed class DeploymentGraphTests
{
    [Test]
    public async Task Runs_on_the_resources_of_a_program()
    {
        var recorder = new Recorder();
        await Deployment.TestAsync(recorder, new TestOptions { IsPreview = true }, () =>
        {
            var first = new Simple("first", new SimpleArgs { Value = true, Text = "a" });
            _ = new Simple("second", new SimpleArgs { Value = false, Text = first.Text.Apply(text => $"{text}b") });
        });
        var tester = new PolicyTester(
            new ResourcePolicy<SimpleResource>("is-true")
            {
                Validate = (resource, context) =>
                {
                    if (resource.Value == false)
                    {
                        context.ReportViolation($"`value` of {resource.Text} is false.");
                    }
                },
            },
            new StackPolicy("size")
            {
                Validate = context => context.ReportViolation($"{context.Resources.OfType<SimpleResource>().Count()}"),
            });

        var report = await tester.RunAsync(recorder.Resources);

        report
            .ShouldBeCompliant("is-true", "first")
            .ShouldBeViolated("is-true", "second", saying: "`value` of ab is false.")
            .ShouldBeViolated("size", saying: "2");
    }

    /// <summary>What the documentation shows: mocks that keep what the program registers.</summary>
    private sealed class Recorder : IMocks
    {
        private readonly Lock _gate = new();
        private readonly List<TestResource> _resources = [];

        public IReadOnlyList<TestResource> Resources => _resources;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            lock (_gate)
            {
                _resources.Add(new TestResource(args.Type!, args.Name!) { Properties = PropertyBag.From(args.Inputs) });
            }

            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }

    private sealed class Simple(string name, SimpleArgs args)
        : CustomResource(SimpleResource.ResourceType, name, args, null)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }

    private sealed class SimpleArgs : ResourceArgs
    {
        [Input("value")]
        public Input<bool>? Value { get; set; }

        [Input("text")]
        public Input<string>? Text { get; set; }
    }
}
