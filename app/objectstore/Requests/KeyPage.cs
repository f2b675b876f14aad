using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>One page of a list of keys, with those that share a beginning up to a delimiter taken together.</summary>
internal sealed class KeyPage(string prefix, string delimiter, string after, int most)
{
    public List<ObjectVersion> Objects { get; } = [];

    public List<string> Prefixes { get; } = [];

    public int Count => Objects.Count + Prefixes.Count;

    public bool IsTruncated { get; private set; }

    /// <summary>What the next page goes on after.</summary>
    public string Last { get; private set; } = "";

    /// <returns>False when the page is full.</returns>
    public bool TryTake(ObjectVersion version)
    {
        var common = CommonPrefixOf(version.Key);
        // The page before may have ended in the middle of what stands for one entry.
        if (common is not null && (Prefixes.LastOrDefault() == common || after.StartsWith(common, StringComparison.Ordinal)))
        {
            Last = version.Key;
            return true;
        }

        if (Count >= most)
        {
            IsTruncated = most > 0;
            return false;
        }

        if (common is null)
        {
            Objects.Add(version);
        }
        else
        {
            Prefixes.Add(common);
        }

        Last = version.Key;
        return true;
    }

    private string? CommonPrefixOf(string key)
    {
        var end = delimiter.Length == 0 ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        return end < 0 ? null : key[..(end + delimiter.Length)];
    }
}
