using System.Globalization;
using System.Text;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Formats;

/// <summary>Lines of a text, none of which may take all memory.</summary>
internal sealed class BoundedLines(TextReader reader)
{
    private const int MostCharacters = 16 * 1024 * 1024;

    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _line = new();

    private int _position;
    private int _length;
    private bool _skipsLineFeed;
    private long _number;

    /// <summary>The next line without its end, null at the end of the text.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        while (true)
        {
            if (_position == _length)
            {
                _length = await reader.ReadAsync(_buffer, cancellationToken);
                _position = 0;
                if (_length == 0)
                {
                    return _line.Length == 0 ? null : Take();
                }
            }

            if (_skipsLineFeed)
            {
                _skipsLineFeed = false;
                _position += _buffer[_position] == '\n' ? 1 : 0;
                continue;
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOfAny('\n', '\r');
            Append(end < 0 ? rest : rest[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                _skipsLineFeed = rest[end] == '\r';
                return Take();
            }
        }
    }

    private string Take()
    {
        _number++;
        return _line.ToString();
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (_line.Length + part.Length > MostCharacters)
        {
            throw new JobFailedException(
                WorkerError.UnreadableFile,
                string.Create(CultureInfo.InvariantCulture, $"Line {_number + 1} has more than {MostCharacters} characters."));
        }

        _line.Append(part);
    }
}
