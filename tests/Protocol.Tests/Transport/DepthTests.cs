using Alicerce.Protocol.Transport;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class DepthTests
{
    private const int SmallStack = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [TestCase(300)]
    [TestCase(GrpcLimits.MaxDepth)]
    public async Task Objects_nested_far_beyond_the_default_of_Protobuf_pass_in_both_directions(int levels)
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            ResourceMonitorMethods.RegisterResource,
            (request, _) => Task.FromResult(new RegisterResourceResponse { Object = request.Object })));
        using var channel = GrpcChannel.ForAddress(server.Address);
        var properties = Samples.Nested(levels);

        var reply = await channel.CallAsync(
            ResourceMonitorMethods.RegisterResource,
            new RegisterResourceRequest { Object = PropertyCodec.Encode(properties) },
            Patience);

        Assert.That(PropertyCodec.Decode(reply.Object), Is.EqualTo(properties));
    }

    [Test]
    public void One_megabyte_of_stack_is_enough_for_the_deepest_value()
    {
        Exception? failure = null;
        var thread = new Thread(Walk, SmallStack);
        thread.Start();

        Assert.That(thread.Join(Patience), Is.True);
        Assert.That(failure, Is.Null);

        void Walk()
        {
            try
            {
                var properties = Samples.Nested(GrpcLimits.MaxDepth);
                var frame = MessageFormat.Serialize(PropertyCodec.Encode(properties), GrpcLimits.MaxMessageSize);
                var parsed = MessageFormat.Parse<Struct>(frame[MessageFormat.PrefixSize..]);
                var decoded = PropertyCodec.Decode(parsed);
                Assert.That(decoded.Equals(properties) && decoded.GetHashCode() == properties.GetHashCode(), Is.True);
                Assert.That(decoded.ContainsSecret() || decoded.ContainsUnknown(), Is.False);
                Assert.That(parsed.Clone().Equals(parsed), Is.True);
                Assert.That(decoded.ToString(), Is.Not.Empty);
            }
            catch (Exception problem)
            {
                failure = problem;
            }
        }
    }

    [Test]
    public async Task A_message_that_is_nested_without_end_is_refused()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            AnalyzerMethods.Analyze, (_, _) => Task.FromResult(new AnalyzeResponse())));
        using var channel = GrpcChannel.ForAddress(server.Address);

        // On the wire, bytes in field 2 are what a `Struct` in field 2 is: the sender never sees the nesting.
        var disguised = new GrpcMethod<CallbackInvokeRequest, AnalyzeResponse>("pulumirpc.Analyzer", "Analyze");
        var bomb = new CallbackInvokeRequest { Request = NestedLists(GrpcLimits.MaxDepth * 4) };

        Assert.That(
            async () => await channel.CallAsync(disguised, bomb, Patience),
            Throws.InstanceOf<GrpcException>()
                .With.Property(nameof(GrpcException.StatusCode)).EqualTo(GrpcStatusCode.Internal)
                .And.Property(nameof(GrpcException.Detail)).Contains("pulumirpc.AnalyzeRequest"));

        static ByteString NestedLists(int levels)
        {
            var value = ByteString.Empty;
            for (var level = 0; level < levels; level++)
            {
                value = Field(Value.ListValueFieldNumber, Field(ListValue.ValuesFieldNumber, value));
            }

            const int EntryValueFieldNumber = 2;
            return Field(Struct.FieldsFieldNumber, Field(EntryValueFieldNumber, value));
        }

        static ByteString Field(int number, ByteString content)
        {
            var bytes = new byte[CodedOutputStream.ComputeBytesSize(content) + 1];
            using var output = new CodedOutputStream(bytes);
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(content);
            output.CheckNoSpaceLeft();
            return ByteString.CopyFrom(bytes);
        }
    }
}
