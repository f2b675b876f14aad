using System.Text;

namespace Pulumi.Policy.Hosting;

/// <summary>Takes what a pack prints and hands it to the engine's log, line by line.</summary>
internal sealed class LogTextWriter(EngineLog log) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _gate = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_gate)
        {
            if (value == '\n')
            {
                EndLine();
            }
            else
            {
                _line.Append(value);
            }
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_gate)
        {
            foreach (var character in buffer)
            {
                Write(character);
            }
        }
    }

    // A text without a line end is a line of its own once nothing more can follow.
    public override void Flush()
    {
        lock (_gate)
        {
            EndLine();
        }
    }

    protected override void Dispose(bool disposing)
    {
        Flush();
        base.Dispose(disposing);
    }

    private void EndLine()
    {
        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        if (line.Length > 0)
        {
            log.Write(PolicyLogSeverity.Info, line, "");
        }
    }
}
