namespace Alicerce.Policies;

/// <summary>Judges the parts of something one by one, so that what is unknown about one does not hide the others.</summary>
internal static class Judgement
{
    /// <summary>Judges each part, and at the end says which value stood in the way of one, if any did.</summary>
    /// <param name="parts">The parts, such as the elements of a list property.</param>
    /// <param name="judge">Reports what is wrong with the part at an index.</param>
    public static void ForEach<T>(IReadOnlyList<T> parts, Action<int, T> judge)
    {
        UnknownValueException? undecided = null;
        for (var i = 0; i < parts.Count; i++)
        {
            try
            {
                judge(i, parts[i]);
            }
            catch (UnknownValueException exception)
            {
                undecided ??= exception;
            }
        }

        if (undecided is not null)
        {
            throw undecided;
        }
    }

    /// <summary>The candidates that match. One that cannot be decided matters only when no other matches.</summary>
    public static IReadOnlyList<T> Matching<T>(IEnumerable<T> candidates, Func<T, bool> matches)
    {
        var found = new List<T>();
        UnknownValueException? undecided = null;
        foreach (var candidate in candidates)
        {
            try
            {
                if (matches(candidate))
                {
                    found.Add(candidate);
                }
            }
            catch (UnknownValueException exception)
            {
                undecided ??= exception;
            }
        }

        return found.Count == 0 && undecided is not null ? throw undecided : found;
    }

    /// <summary>Whether a candidate matches. One that cannot be decided matters only when no other matches.</summary>
    public static bool Any<T>(IEnumerable<T> candidates, Func<T, bool> matches)
    {
        UnknownValueException? undecided = null;
        foreach (var candidate in candidates)
        {
            try
            {
                if (matches(candidate))
                {
                    return true;
                }
            }
            catch (UnknownValueException exception)
            {
                undecided ??= exception;
            }
        }

        return undecided is null ? false : throw undecided;
    }
}
