using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>
/// Where the pages of rules are: on the web, or files beside their pack. A file is only linked from a report in the same
/// folders, so that a report says nothing of the machine that it was made on.
/// </summary>
/// <param name="reportDirectory">Where the report goes; null while nobody knows.</param>
internal sealed class RulePages(string? reportDirectory)
{
    private readonly Dictionary<(PolicyPackSummary Pack, string Url), string?> _links = [];

    /// <summary>What to link to; null when that is not known, or not safe.</summary>
    public string? LinkTo(PolicyPackSummary pack, string url)
    {
        if (!_links.TryGetValue((pack, url), out var link))
        {
            link = PageAddress.Of(url) ?? FileOf(pack, url);
            _links.Add((pack, url), link);
        }

        return link;
    }

    private string? FileOf(PolicyPackSummary pack, string url)
    {
        if (reportDirectory is null || pack.Directory is null || !IsPlainPath(url))
        {
            return null;
        }

        // A pack in a folder of a repository speaks of the repository.
        string?[] roots = [pack.Directory, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(pack.Directory))];
        var root = roots.OfType<string>().FirstOrDefault(root => File.Exists(Path.Combine(root, url)));
        return root is null || IsOutside(root, reportDirectory)
            ? null
            : string.Join('/', Path.GetRelativePath(reportDirectory, Path.Combine(root, url))
                .Split(Path.DirectorySeparatorChar)
                .Select(Uri.EscapeDataString));
    }

    private static bool IsPlainPath(string url) => url.Length > 0
        && !Path.IsPathRooted(url)
        && url.IndexOfAny([':', '\\', '\0', '?', '#']) < 0
        && !url.Split('/').Contains("..");

    private static bool IsOutside(string root, string directory) =>
        Path.GetRelativePath(root, directory) is var path && (Path.IsPathRooted(path) || path.Split(Path.DirectorySeparatorChar)[0] is "..");
}
