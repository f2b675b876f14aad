using System.Globalization;

namespace Alicerce.ObjectStore.Requests;

/// <summary>The part of an object that an answer holds.</summary>
internal readonly record struct ContentRange(long First, long Length)
{
    /// <returns>Null for the whole: there is no range, or none that anybody understands.</returns>
    public static ContentRange? Of(string? header, long size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.Ordinal)
            || header[6..].Split('-') is not [var from, var to]
            || !TryParse(from, out var first) || !TryParse(to, out var last) || (first is null && last is null))
        {
            return null;
        }

        if (first is null)
        {
            var length = Math.Min(last!.Value, size);
            return length > 0 ? new ContentRange(size - length, length) : throw new S3Exception(S3Error.InvalidRange);
        }

        if (last < first)
        {
            return null;
        }

        return first < size
            ? new ContentRange(first.Value, Math.Min(last ?? long.MaxValue, size - 1) - first.Value + 1)
            : throw new S3Exception(S3Error.InvalidRange);
    }

    private static bool TryParse(string text, out long? number)
    {
        number = null;
        if (text.Length == 0)
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = isNumber ? value : null;
        return isNumber;
    }
}
