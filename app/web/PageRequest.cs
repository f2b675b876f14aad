namespace Alicerce.Web;

/// <param name="Number">Counted from one.</param>
public sealed record PageRequest(int Number, int Size)
{
    public const int DefaultSize = 20;

    private const int LastNumber = 100_000;

    public int Offset => (Number - 1) * Size;

    public static PageRequest Of(string? number) =>
        new(int.TryParse(number, out var parsed) ? Math.Clamp(parsed, 1, LastNumber) : 1, DefaultSize);

    public Page<T> Cut<T>(IReadOnlyCollection<T> all) => new([.. all.Skip(Offset).Take(Size)], all.Count, this);
}
