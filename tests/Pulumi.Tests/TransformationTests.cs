using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;

namespace Pulumi.Tests;

public class TransformationTests
{
    [Test]
    public async Task Runs_transformations_of_the_resource_then_of_its_parents()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var order = new List<string>();
        ResourceTransformation Named(string name) => args =>
        {
            if (args.Resource is Bucket)
            {
                order.Add(name);
                ((BucketArgs)args.Args).Tags.Add(name, "seen");
            }

            return null;
        };

        await engine.DeployAsync(() => Deployment.RunAsync(
            () =>
            {
                var parent = new ComponentResource(
                    "test:web:Group",
                    "parent",
                    new ComponentResourceOptions { ResourceTransformations = { Named("parent") } });
                _ = new Bucket("child", null, new CustomResourceOptions
                {
                    Parent = parent,
                    ResourceTransformations =
                    {
                        Named("own"),
                        args => new ResourceTransformationResult(
                            args.Args, CustomResourceOptions.Merge(
                                (CustomResourceOptions)args.Options, new() { Protect = true })),
                    },
                });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new StackOptions { ResourceTransformations = { Named("stack") } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(order, Is.EqualTo(["own", "parent", "stack"]));
            Assert.That(engine.Registration("child").Protect, Is.True);
            Assert.That(
                Wire.Show(engine.Registration("child").Object),
                Is.EqualTo("{tags: {own: \"seen\", parent: \"seen\", stack: \"seen\"}}"));
        }
    }

    [Test]
    public async Task Refuses_a_transformation_that_changes_the_parent()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var other = new ComponentResource("test:web:Group", "other");
            _ = new Bucket("one", null, new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = other }),
                },
            });
        });

        Assert.That(engine.Errors.Single(), Does.Contain("gives `one` another parent"));
    }
}
