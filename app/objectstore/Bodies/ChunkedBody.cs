using System.Globalization;
using System.Text;
using Alicerce.ObjectStore.Signatures;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>
/// The content in a body of the encoding <c>aws-chunked</c>: chunks with their lengths, perhaps signatures, perhaps a
/// trailer. What is read is trusted when the end was read: a wrong signature ends the reading with an error.
/// </summary>
internal sealed class ChunkedBody(Stream body, Authorization authorization) : IBody
{
    private const int LongestLine = 4096;
    private const int MostTrailers = 16;
    private const string SignatureTrailer = "x-amz-trailer-signature";

    private readonly ChunkSignatures? _signatures = authorization.HasSignedChunks ? new ChunkSignatures(authorization) : null;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _left;
    private string? _signature;
    private bool _isOpen;
    private bool _isDone;

    public Dictionary<string, string> Trailers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (_isDone)
        {
            return 0;
        }

        if (_left == 0 && !await NextChunkAsync(cancellationToken))
        {
            return 0;
        }

        if (_start == _end)
        {
            await FillAsync(cancellationToken);
        }

        var count = (int)Math.Min(Math.Min(_left, _end - _start), target.Length);
        _buffer.AsMemory(_start, count).CopyTo(target);
        _signatures?.Append(target.Span[..count]);
        _start += count;
        _left -= count;
        return count;
    }

    public void Dispose() => _signatures?.Dispose();

    private async Task<bool> NextChunkAsync(CancellationToken cancellationToken)
    {
        if (_isOpen)
        {
            Expect(await ReadLineAsync(cancellationToken), "");
            _signatures?.EndChunk(_signature);
        }

        var head = (await ReadLineAsync(cancellationToken)).Split(';', 2);
        if (!long.TryParse(head[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
        {
            throw new S3Exception(S3Error.InvalidRequest("The length of a chunk is not a hexadecimal number."));
        }

        _isOpen = true;
        _signature = head.Length == 2 && head[1].StartsWith("chunk-signature=", StringComparison.Ordinal) ? head[1][16..] : null;
        if (_left > 0)
        {
            return true;
        }

        _signatures?.EndChunk(_signature);
        await ReadTrailersAsync(cancellationToken);
        _isDone = true;
        return false;
    }

    private async Task ReadTrailersAsync(CancellationToken cancellationToken)
    {
        var signed = new StringBuilder();
        while (await ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            if (line.Split(':', 2) is not [var name, var value] || Trailers.Count == MostTrailers)
            {
                throw new S3Exception(S3Error.InvalidRequest("The trailer of the body is malformed."));
            }

            Trailers[name.Trim()] = value.Trim();
            if (!name.Trim().Equals(SignatureTrailer, StringComparison.OrdinalIgnoreCase))
            {
                signed.Append(CultureInfo.InvariantCulture, $"{name.Trim().ToLowerInvariant()}:{value.Trim()}\n");
            }
        }

        if (authorization.HasTrailer)
        {
            _signatures?.EndTrailer(signed.ToString(), Trailers.GetValueOrDefault(SignatureTrailer));
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_start == _end)
            {
                await FillAsync(cancellationToken);
            }

            var value = _buffer[_start++];
            if (value == '\n' && line is [.., (byte)'\r'])
            {
                return Encoding.Latin1.GetString([.. line.SkipLast(1)]);
            }

            if (line.Count == LongestLine)
            {
                throw new S3Exception(S3Error.InvalidRequest("A line between the chunks of the body is too long."));
            }

            line.Add(value);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await body.ReadAsync(_buffer, cancellationToken);
        if (_end == 0)
        {
            throw new S3Exception(S3Error.Incomplete);
        }
    }

    private static void Expect(string found, string expected)
    {
        if (found != expected)
        {
            throw new S3Exception(S3Error.InvalidRequest("A chunk of the body is longer than its length says."));
        }
    }
}
