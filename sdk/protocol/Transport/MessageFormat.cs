using System.Buffers.Binary;
using Google.Protobuf;

namespace Alicerce.Protocol.Transport;

/// <summary>A message as bytes: with the prefix of the frame in front on the way out, without on the way in.</summary>
internal static class MessageFormat
{
    public const int PrefixSize = 5;

    /// <summary>One whole frame. A message that cannot be serialized fails before anything is on the wire.</summary>
    public static byte[] Serialize(IMessage message, int maxSize)
    {
        var size = message.CalculateSize();
        if (size < 0 || size > maxSize)
        {
            throw new GrpcException(
                GrpcStatusCode.ResourceExhausted,
                $"A message `{message.Descriptor.FullName}` of {size:N0} bytes is larger than "
                + $"the limit of {maxSize:N0} bytes.");
        }

        var frame = new byte[PrefixSize + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(PrefixSize));
        return frame;
    }

    public static T Parse<T>(byte[] payload)
        where T : class, IMessage<T>, new()
    {
        var message = new T();
        using var stream = new MemoryStream(payload, writable: false);
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, GrpcLimits.MessageRecursion);
        try
        {
            message.MergeFrom(input);
        }
        catch (InvalidProtocolBufferException failure)
        {
            throw Malformed(message, failure.Message, failure);
        }

        return input.IsAtEnd ? message : throw Malformed(message, "It ends before its last byte.", null);
    }

    private static GrpcException Malformed(IMessage message, string reason, Exception? cause) => new(
        GrpcStatusCode.Internal, $"A message `{message.Descriptor.FullName}` cannot be read. {reason}", cause);
}
