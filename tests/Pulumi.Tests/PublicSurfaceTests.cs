using Alicerce.Golden;
using Pulumi.Tests.Surface;

namespace Pulumi.Tests;

public class PublicSurfaceTests
{
    [Test]
    public void Stays_what_was_accepted() =>
        GoldenFile.AssertMatches("tests/Pulumi.Tests/Golden/PublicApi.txt", ApiText.Render(typeof(Deployment).Assembly));

    [Test]
    public void Shows_neither_messages_nor_transport()
    {
        var text = ApiText.Render(typeof(Deployment).Assembly);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Not.Contain("Pulumirpc"));
            Assert.That(text, Does.Not.Contain("Alicerce"));
            Assert.That(text, Does.Not.Contain("Google"));
        }
    }

    [Test]
    public void Has_the_namespace_that_generated_code_imports() =>
        Assert.That(
            typeof(Deployment).Assembly.GetTypes().Select(type => type.Namespace),
            Does.Contain("Pulumi.Serialization"));
}
