using Alicerce.Contract.Results;
using Alicerce.Web.Files;

namespace Alicerce.Web.Pages;

/// <summary>All that the page of a file shows.</summary>
public sealed record FileView
{
    public required Upload Upload { get; init; }

    public required string Owner { get; init; }

    public required string Sender { get; init; }

    /// <summary>Null while the pipeline does not know the file.</summary>
    public FileRecord? Record { get; init; }

    public IReadOnlyList<FileRun> Runs { get; init; } = [];

    /// <summary>Null without results.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The picture among the results, for an hour.</summary>
    public Uri? Picture { get; init; }

    /// <summary>The beginning of the first result that is text.</summary>
    public string? Excerpt { get; init; }

    public string? ExcerptName { get; init; }

    public string Status => Record?.Status ?? Upload.Status;
}
