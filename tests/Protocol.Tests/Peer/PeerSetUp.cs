namespace Alicerce.Protocol.Tests.Peer;

/// <summary>Starts the one peer that all tests of this namespace share.</summary>
[SetUpFixture]
public sealed class PeerSetUp
{
    private static NodePeer? _peer;
    private static string? _serverAddress;

    internal static NodePeer Peer => _peer ?? throw new InvalidOperationException("The peer was not started.");

    /// <summary>Where the peer serves a resource monitor and an engine.</summary>
    internal static string ServerAddress =>
        _serverAddress ?? throw new InvalidOperationException("The peer was not started.");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (!NodeModules.NodeIsInstalled())
        {
            var continuousIntegration = Environment.GetEnvironmentVariable("CI") == "true";
            Assert.That(continuousIntegration, Is.False, "`node` is not on the path. CI has to have it.");
            Assert.Ignore("`node` is not on the path: the tests against the independent gRPC peer do not run.");
        }

        await NodeModules.InstallAsync();
        _peer = NodePeer.Start();
        _serverAddress = (await _peer.AskAsync("serve")).GetProperty("address").GetString();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_peer is not null)
        {
            await _peer.DisposeAsync();
        }
    }
}
