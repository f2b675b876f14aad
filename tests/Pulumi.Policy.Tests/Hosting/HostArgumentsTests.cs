using Pulumi.Policy.Hosting;

namespace Pulumi.Policy.Tests.Hosting;

public sealed class HostArgumentsTests
{
    [TestCase("127.0.0.1:5000", "127.0.0.1:5000")]
    [TestCase("--logtostderr -v=9 --tracing http://x:1 127.0.0.1:5000", "127.0.0.1:5000")]
    [TestCase("--unheard-of=1 -x 127.0.0.1:5000", "127.0.0.1:5000")]
    [TestCase("--tracing localhost:1", null)]
    [TestCase("--flag", null)]
    [TestCase("", null)]
    [TestCase("nonsense", null)]
    [TestCase("127.0.0.1:99999", null)]
    public void Finds_the_address_of_the_engine_among_the_flags(string line, string? expected) =>
        Assert.That(
            HostArguments.EngineAddress(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(expected));
}
