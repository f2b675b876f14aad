namespace Alicerce.Web;

/// <summary>One page of a longer list, and how long the list is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, PageRequest Request)
{
    public int Number => Request.Number;

    public int Count => Math.Max(1, (Total + Request.Size - 1) / Request.Size);
}
