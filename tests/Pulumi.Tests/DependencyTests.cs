using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;

namespace Pulumi.Tests;

public class DependencyTests
{
    private const string Logs = "urn:pulumi:dev::shop::test:web:Site$test:storage/bucket:Bucket::home-logs";
    private const string Content = "urn:pulumi:dev::shop::test:web:Site$test:storage/bucket:Bucket::home-content";

    [Test]
    public async Task Gives_every_property_an_entry_with_what_it_comes_from()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var first = new Bucket("first", new BucketArgs { Arn = "arn:1" });
            _ = new Bucket(
                "second",
                new BucketArgs { Arn = first.Arn, Size = 3, Tags = { ["of"] = Output.Format($"x{first.Id}") } });
        });

        var request = engine.Registration("second");
        var first = "urn:pulumi:dev::shop::test:storage/bucket:Bucket::first";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.PropertyDependencies.Keys, Is.EquivalentTo(["arn", "size", "tags"]));
            Assert.That(request.PropertyDependencies["arn"].Urns, Is.EqualTo([first]));
            Assert.That(request.PropertyDependencies["size"].Urns, Is.Empty);
            Assert.That(request.PropertyDependencies["tags"].Urns, Is.EqualTo([first]));
            Assert.That(request.Dependencies, Is.EqualTo([first]));
        }
    }

    [Test]
    public async Task Takes_a_component_for_the_custom_resources_below_it()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var site = new Site("home");
            _ = new Bucket("grandchild", null, new CustomResourceOptions { Parent = site.Content });
            _ = new Bucket("later", null, new CustomResourceOptions { DependsOn = { site } });
        });

        Assert.That(engine.Registration("later").Dependencies, Is.EqualTo([Content, Logs]));
    }

    [Test]
    public async Task Goes_through_components_inside_components()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var outer = new ComponentResource("test:web:Group", "outer");
            var inner =
                new ComponentResource("test:web:Group", "inner", new ComponentResourceOptions { Parent = outer });
            _ = new Bucket("deep", null, new CustomResourceOptions { Parent = inner });
            _ = new Bucket("later", null, new CustomResourceOptions { DependsOn = new Resource[] { outer } });
        });

        Assert.That(
            engine.Registration("later").Dependencies.Single(),
            Is.EqualTo("urn:pulumi:dev::shop::test:web:Group$test:web:Group$test:storage/bucket:Bucket::deep"));
    }

    [Test]
    public async Task Refuses_a_child_that_depends_on_its_own_component()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            var group = new ComponentResource("test:web:Group", "group");
            _ = new Bucket("child", null, new CustomResourceOptions { Parent = group, DependsOn = { group } });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.StartWith("`child`").And.Contain("depends on itself"));
        }
    }

    [Test]
    public async Task Registers_a_resource_after_those_that_it_depends_on()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var third = new Bucket("third");
            var second = new Bucket("second", null, new CustomResourceOptions { DependsOn = { third } });
            _ = new Bucket("first", new BucketArgs { Arn = second.Id });
        });

        Assert.That(
            engine.Order.Where(entry => entry.StartsWith("register", StringComparison.Ordinal)),
            Is.EqualTo(["register shop-dev", "register third", "register second", "register first"]));
    }

    [Test]
    public async Task Adds_the_dependencies_that_the_engine_reports_for_an_output()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
        {
            var response = ScriptedEngine.Applied(request);
            if (request.Name == "first")
            {
                var reported = new Pulumirpc.RegisterResourceResponse.Types.PropertyDependencies();
                reported.Urns.Add("urn:pulumi:dev::shop::a:b:C::reported");
                response.PropertyDependencies.Add("arn", reported);
            }

            return response;
        };

        await engine.RunAsync(() =>
        {
            var first = new Bucket("first", new BucketArgs { Arn = "arn:1" });
            _ = new Bucket("second", new BucketArgs { Arn = first.Arn });
        });

        Assert.That(
            engine.Registration("second").PropertyDependencies["arn"].Urns,
            Is.EqualTo([
                "urn:pulumi:dev::shop::a:b:C::reported",
                "urn:pulumi:dev::shop::test:storage/bucket:Bucket::first",
            ]));
    }
}
