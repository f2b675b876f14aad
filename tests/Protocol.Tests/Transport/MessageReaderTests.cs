using System.Buffers.Binary;
using System.IO.Compression;
using Alicerce.Protocol.Transport;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class MessageReaderTests
{
    private const int Limit = 200_000;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(64 * 1024)]
    [TestCase((64 * 1024) + 1)]
    [TestCase(Limit)]
    public async Task A_message_of_any_size_is_read_whole(int size)
    {
        var message = Content(size);

        Assert.That(await ReadAsync(Frame(message)), Is.EqualTo(message));
    }

    [Test]
    public async Task A_gzip_message_is_decompressed()
    {
        var message = Content(Limit);

        Assert.That(await ReadAsync(Frame(Gzip(message), flag: 1), "gzip"), Is.EqualTo(message));
    }

    [Test]
    public async Task Nothing_is_no_message() => Assert.That(await ReadAsync([]), Is.Null);

    [Test]
    public void A_message_that_is_too_large_is_refused_before_it_is_read() =>
        AssertRefused([0, 0x7F, 0xFF, 0xFF, 0xFF], null, GrpcStatusCode.ResourceExhausted, "200,000 bytes");

    [Test]
    public void A_small_message_that_decompresses_to_a_large_one_is_refused() => AssertRefused(
        Frame(Gzip(new byte[Limit + 1]), flag: 1), "gzip", GrpcStatusCode.ResourceExhausted, "after decompression");

    [Test]
    public void A_stream_that_ends_early_is_refused([Values(1, 4, 5, 9)] int length) =>
        AssertRefused(Frame(Content(5))[..length], null, GrpcStatusCode.Internal, "ends");

    [Test]
    public void A_second_message_is_refused() =>
        AssertRefused([.. Frame([1]), .. Frame([2])], null, GrpcStatusCode.Internal, "one message");

    [TestCase(1, "br", GrpcStatusCode.Unimplemented, "`br`")]
    [TestCase(1, null, GrpcStatusCode.Internal, "no encoding")]
    [TestCase(1, "gzip", GrpcStatusCode.Internal, "not valid gzip")]
    [TestCase(2, "gzip", GrpcStatusCode.Internal, "flag")]
    public void A_message_in_another_form_is_refused(byte flag, string? encoding, GrpcStatusCode code, string detail) =>
        AssertRefused(Frame(Content(100), flag), encoding, code, detail);

    private static void AssertRefused(byte[] frame, string? encoding, GrpcStatusCode code, string detail) =>
        Assert.That(
            async () => await ReadAsync(frame, encoding),
            Throws.InstanceOf<GrpcException>()
                .With.Property(nameof(GrpcException.StatusCode)).EqualTo(code)
                .And.Property(nameof(GrpcException.Detail)).Contains(detail));

    private static Task<byte[]?> ReadAsync(byte[] frame, string? encoding = null) =>
        MessageReader.ReadAsync(new MemoryStream(frame), encoding, Limit, CancellationToken.None);

    private static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(index => (byte)(index * 7))];

    private static byte[] Frame(byte[] message, byte flag = 0)
    {
        var frame = new byte[MessageFormat.PrefixSize + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, MessageFormat.PrefixSize);
        return frame;
    }

    private static byte[] Gzip(byte[] message)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(message);
        }

        return packed.ToArray();
    }
}
