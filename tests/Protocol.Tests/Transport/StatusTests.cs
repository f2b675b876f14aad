using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class StatusTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_reply_comes_back()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            ResourceMonitorMethods.SupportsFeature,
            (request, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = request.Id == "secrets" })));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var reply = await channel.CallAsync(
            ResourceMonitorMethods.SupportsFeature, new SupportsFeatureRequest { Id = "secrets" }, Patience);

        Assert.That(reply.HasSupport, Is.True);
    }

    [Test]
    public async Task A_status_arrives_with_its_code_and_its_text([Values(
        "plain", "", "100% não: “aspas” 🚀", "two\r\nlines", "%41", "tab\tnul\0")] string text)
    {
        await using var server = await LogService.StartAsync(
            (_, _) => throw new GrpcException(GrpcStatusCode.NotFound, text));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.NotFound));
            Assert.That(failure.Detail, Is.EqualTo(text));
        }
    }

    [Test]
    public async Task Status_details_arrive_with_the_status()
    {
        var cause = new ErrorCause { Message = "a divisão por zero", StackTrace = "at Rule\nat Pack" };
        await using var server = await LogService.StartAsync(
            (_, _) => throw new GrpcException(GrpcStatusCode.Unknown, "failed") { Details = [Any.Pack(cause)] });
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel);

        Assert.That(failure.Details.Select(detail => detail.Unpack<ErrorCause>()), Is.EqualTo([cause]));
    }

    [Test]
    public async Task A_status_text_of_any_length_still_arrives_as_a_status()
    {
        await using var server = await LogService.StartAsync((_, _) =>
            throw new GrpcException(GrpcStatusCode.Aborted, new string('é', 1_000_000)));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Aborted));
            Assert.That(failure.Detail, Does.StartWith(new string('é', 1000)).And.Not.Contain("\uFFFD"));
        }
    }

    [Test]
    public async Task An_exception_of_a_handler_is_unknown_with_its_message()
    {
        await using var server = await LogService.StartAsync((_, _) =>
            throw new InvalidOperationException("the rule is broken"));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unknown));
            Assert.That(failure.Detail, Is.EqualTo("the rule is broken"));
        }
    }

    [Test]
    public async Task A_method_without_a_handler_is_unimplemented()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers());
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(failure.Detail, Does.Contain("/pulumirpc.Engine/Log"));
        }
    }

    [Test]
    public async Task A_refused_connection_is_unavailable()
    {
        string address;
        await using (var server = await GrpcServer.StartAsync(new GrpcHandlers()))
        {
            address = server.Address;
        }

        using var channel = GrpcChannel.ForAddress(address);

        var failure = await LogService.FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
            Assert.That(failure.Detail, Does.Contain(address));
        }
    }
}
