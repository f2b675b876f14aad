namespace Alicerce.Protocol.Tests;

public sealed class GrpcChannelTests
{
    [TestCase("127.0.0.1:50051")]
    [TestCase("localhost:1")]
    [TestCase("[::1]:65535")]
    public void Host_and_port_are_an_address(string address) =>
        Assert.That(() => GrpcChannel.ForAddress(address).Dispose(), Throws.Nothing);

    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.1:")]
    [TestCase("127.0.0.1:99999")]
    [TestCase("http://127.0.0.1:50051")]
    [TestCase("127.0.0.1:50051/path")]
    [TestCase("unix:/run/engine.sock")]
    public void Anything_else_is_refused(string address) => Assert.That(
        () => GrpcChannel.ForAddress(address),
        Throws.ArgumentException.With.Message.Contains($"`{address}`"));
}
