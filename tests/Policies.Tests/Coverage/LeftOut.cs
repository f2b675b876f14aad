using System.Text.RegularExpressions;
using Alicerce.Golden;

namespace Alicerce.Policies.Tests.Coverage;

/// <summary>The controls that the pack leaves out, each with its reason, as the page about it says.</summary>
internal static partial class LeftOut
{
    private const string Page = "docs/policies.md";

    /// <summary>The reason by control.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        (from line in File.ReadLines(Path.Combine(Repository.Root, Page))
         let cells = line.Split('|', StringSplitOptions.TrimEntries)
         where cells.Length == 5
         from Match id in Id().Matches(cells[1])
         select (Id: id.Value, Reason: cells[3])).ToDictionary(row => row.Id, row => row.Reason);

    [GeneratedRegex(@"[A-Za-z0-9]+\.\d+|CKV2?_AWS_\d+|CIS5-[\d.]+")]
    private static partial Regex Id();
}
