namespace Pulumi.Policy.Tests.Peer;

/// <summary>Starts the engine in Node before the first test of this namespace, and ends it after the last.</summary>
[SetUpFixture]
public sealed class NodeEngineSetup
{
    [OneTimeSetUp]
    public Task StartAsync()
    {
        if (!NodeEngine.IsInstalled())
        {
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), "CI has to have `node`.");
            Assert.Ignore("`node` is not on the path: the tests against an independent engine do not run.");
        }

        return NodeEngine.StartAsync();
    }

    [OneTimeTearDown]
    public Task StopAsync() => NodeEngine.StopAsync();
}
