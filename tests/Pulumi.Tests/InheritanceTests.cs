using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;

namespace Pulumi.Tests;

public class InheritanceTests
{
    [Test]
    public async Task Registers_a_child_with_the_urn_of_its_parent()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Site("home"));

        var component = "urn:pulumi:dev::shop::test:web:Site::home";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Registration("home").Custom, Is.False);
            Assert.That(engine.Registration("home-logs").Parent, Is.EqualTo(component));
            Assert.That(engine.Registration("home-content").Parent, Is.EqualTo(component));
            Assert.That(
                engine.Registered.Take(2).Select(request => request.Name),
                Is.EqualTo(["shop-dev", "home"]));
            Assert.That(
                Wire.Show(engine.Outputs.Single(outputs => outputs.Urn == component).Outputs),
                Is.EqualTo("{BucketArn: \"arn:content\", address: \"https://arn:content/\"}"));
        }
    }

    [Test]
    public async Task Waits_for_the_parent_before_it_registers_a_child()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var childSeenEarly = false;
        engine.OnRegister = request =>
        {
            if (request.Name == "parent")
            {
                childSeenEarly = engine.Registered.Any(other => other.Name == "child");
            }

            return ScriptedEngine.Applied(request);
        };

        await engine.RunAsync(() =>
        {
            var parent = new ComponentResource("test:web:Group", "parent");
            _ = new Bucket("child", null, new CustomResourceOptions { Parent = parent });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(childSeenEarly, Is.False);
            Assert.That(engine.Order.ToList().IndexOf("register child"),
                Is.GreaterThan(engine.Order.ToList().IndexOf("register parent")));
        }
    }

    [Test]
    public async Task Gives_children_the_protection_and_the_provider_of_their_parent()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var provider = new TestProvider("custom");
            var parent = new ComponentResource(
                "test:web:Group", "parent", new ComponentResourceOptions { Provider = provider, Protect = true });
            var child = new Bucket("child", null, new CustomResourceOptions { Parent = parent });
            _ = new Bucket("grandchild", null, new CustomResourceOptions { Parent = child, Protect = false });
        });

        var reference = "urn:pulumi:dev::shop::pulumi:providers:test::custom::custom-id";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Registration("child").Provider, Is.EqualTo(reference));
            Assert.That(engine.Registration("child").Protect, Is.True);
            Assert.That(engine.Registration("grandchild").Provider, Is.EqualTo(reference));
            Assert.That(engine.Registration("grandchild").Protect, Is.False);
            Assert.That(engine.Registration("parent").Provider, Is.Empty);
            Assert.That(engine.Registration("custom").Type, Is.EqualTo("pulumi:providers:test"));
        }
    }

    [Test]
    public async Task Gives_children_of_a_custom_resource_its_own_provider()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var provider = new TestProvider("custom");
            var parent = new Bucket("parent", null, new CustomResourceOptions { Provider = provider });
            _ = new Bucket("child", null, new CustomResourceOptions { Parent = parent });
            _ = new CustomResource("other:a:B", "stranger", null, new CustomResourceOptions { Parent = parent });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Registration("child").Provider, Does.EndWith("::custom::custom-id"));
            Assert.That(engine.Registration("stranger").Provider, Is.Empty);
        }
    }
}
