using System.Collections.Immutable;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>A list of which a page shows so many that it still opens, and says how many it leaves out.</summary>
/// <param name="Shown">The first of them.</param>
/// <param name="Omitted">How many more there are.</param>
internal sealed record LongList<T>(ImmutableArray<T> Shown, int Omitted)
{
    public static LongList<T> Of(IEnumerable<T> items, int most)
    {
        ImmutableArray<T> all = [.. items];
        return all.Length <= most ? new LongList<T>(all, 0) : new LongList<T>(all[..most], all.Length - most);
    }

    /// <summary>What is left out, and where it is; empty when nothing is.</summary>
    public Html Rest(string one) => Html.When(
        Omitted > 0, Html.Of($"<p class=\"rest\">{Wording.Count(Omitted, $"more {one}", $"more {one}s")} in what <code>--json</code> writes.</p>\n"));
}
