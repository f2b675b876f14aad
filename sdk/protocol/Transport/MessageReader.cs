using System.Buffers.Binary;
using System.IO.Compression;

namespace Alicerce.Protocol.Transport;

/// <summary>Reads the one frame that a unary request or reply consists of.</summary>
internal static class MessageReader
{
    public const string AcceptedEncodings = "identity,gzip";

    // A prefix may claim any size, so memory grows with what really arrives.
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The bytes of the message, decompressed; null when the stream ends before a message begins.</summary>
    public static async Task<byte[]?> ReadAsync(
        Stream stream, string? encoding, int maxSize, CancellationToken cancellationToken)
    {
        var prefix = new byte[MessageFormat.PrefixSize];
        var read = await stream.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(prefix.AsSpan(1));
        if (read < prefix.Length)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "The message ends within its five-byte prefix.");
        }

        if (size > maxSize)
        {
            throw TooLarge($"of {size:N0} bytes", maxSize);
        }

        var payload = await ReadExactlyAsync(stream, (int)size, cancellationToken).ConfigureAwait(false);
        if (await stream.ReadAsync(prefix.AsMemory(0, 1), cancellationToken).ConfigureAwait(false) != 0)
        {
            throw new GrpcException(
                GrpcStatusCode.Internal, "A unary call carries one message, but more bytes follow it.");
        }

        return prefix[0] switch
        {
            0 => payload,
            1 => Decompress(payload, encoding, maxSize),
            var flag => throw new GrpcException(
                GrpcStatusCode.Internal, $"The compression flag of the message is {flag}. It has to be 0 or 1."),
        };
    }

    private static async Task<byte[]> ReadExactlyAsync(Stream stream, int size, CancellationToken cancellationToken)
    {
        var payload = new byte[Math.Min(size, FirstBuffer)];
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(
                payload.AsMemory(filled), payload.Length - filled, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            filled += read;
            if (filled == size)
            {
                return payload;
            }

            if (filled < payload.Length)
            {
                throw new GrpcException(
                    GrpcStatusCode.Internal, $"The message ends after {filled:N0} of {size:N0} bytes.");
            }

            Array.Resize(ref payload, (int)Math.Min(size, payload.Length * 2L));
        }
    }

    private static byte[] Decompress(byte[] payload, string? encoding, int maxSize)
    {
        if (encoding != "gzip")
        {
            throw encoding is null or "identity"
                ? new GrpcException(
                    GrpcStatusCode.Internal, "The message is flagged as compressed, but no encoding is named.")
                : new GrpcException(
                    GrpcStatusCode.Unimplemented,
                    $"The message encoding `{encoding}` is not supported. Supported are `{AcceptedEncodings}`.");
        }

        try
        {
            using var gzip = new GZipStream(new MemoryStream(payload, writable: false), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[FirstBuffer];
            for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
            {
                if (plain.Length + read > maxSize)
                {
                    throw TooLarge("after decompression", maxSize);
                }

                plain.Write(buffer, 0, read);
            }

            return plain.ToArray();
        }
        catch (InvalidDataException failure)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "The message is not valid gzip.", failure);
        }
    }

    private static GrpcException TooLarge(string what, int maxSize) => new(
        GrpcStatusCode.ResourceExhausted, $"The message {what} is larger than the limit of {maxSize:N0} bytes.");
}
