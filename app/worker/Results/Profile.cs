using Alicerce.Worker.Images;
using Alicerce.Worker.Tables;
using Alicerce.Worker.Texts;

namespace Alicerce.Worker.Results;

/// <summary>What the worker found in a file: the content of <c>profile.json</c>. At most one of the parts is there.</summary>
public sealed record Profile
{
    public const string FileName = "profile.json";

    public required string MediaType { get; init; }

    /// <summary>Whether gzip was around the content.</summary>
    public required bool Compressed { get; init; }

    public TableProfile? Table { get; init; }

    public TextProfile? Text { get; init; }

    public ImageProfile? Image { get; init; }

    /// <summary>Rows or lines of data.</summary>
    public long Records => Table?.Rows ?? Text?.Lines ?? 0;
}
