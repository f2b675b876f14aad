using System.Text;

namespace Alicerce.Ingest.Content.Text;

/// <summary>
/// Decides whether a stream is text, and in which character set. A byte order mark settles the question; without one
/// the candidates are read side by side, each drops out at its first impossible byte, and the first survivor wins.
/// </summary>
public sealed class TextScan
{
    private readonly List<TextCandidate> _candidates;

    private TextScan(IEnumerable<Encoding> encodings) =>
        _candidates = [.. encodings.Select(encoding => new TextCandidate(encoding))];

    public static TextScan Start(ReadOnlySpan<byte> head) => new(Charsets.CandidatesFor(head));

    public void Append(ReadOnlySpan<byte> bytes)
    {
        for (var i = _candidates.Count - 1; i >= 0; i--)
        {
            if (!_candidates[i].TryAppend(bytes))
            {
                _candidates.RemoveAt(i);
            }
        }
    }

    /// <summary>
    /// What the text looks like so far. A character that is cut at the end is no mistake, and JSON that goes on is JSON.
    /// </summary>
    public TextStatistics? Beginning() => _candidates.Count == 0 ? null : _candidates[0].Beginning();

    /// <summary>Null when the stream is not text in any of the character sets.</summary>
    public TextStatistics? Finish() =>
        _candidates.Select(candidate => candidate.Finish()).FirstOrDefault(statistics => statistics is not null);
}
