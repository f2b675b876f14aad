namespace Alicerce.Engine.Render;

/// <summary>Where the columns of the tree start. Names are never cut; what gives way to them is decided here.</summary>
public sealed record ResourceColumns
{
    public const int Type = 5;
    public const int Gap = 2;
    private const int NarrowestType = 20;
    private const int NarrowestInfo = 24;

    public required int Name { get; init; }

    public required int Plan { get; init; }

    public required int Info { get; init; }

    /// <summary>Without it the symbol at the left edge says it alone.</summary>
    public required bool ShowsPlan { get; init; }

    public required bool HasRoomForInfo { get; init; }

    /// <param name="rows">What has to fit.</param>
    /// <param name="width">The columns of the terminal; null for as many as it takes.</param>
    public static ResourceColumns Measure(IReadOnlyList<ResourceRow> rows, int? width)
    {
        var type = rows.Max(row => row.Guides.Length + row.Type.Length);
        var name = Math.Max(rows.Max(row => row.Name.Length), "Name".Length);
        var plan = Math.Max(rows.Max(row => OperationText.Verb(row.Operation).Length), "Plan".Length);
        var info = rows.Max(row => row.NotesWidth);
        if (width is not { } limit || Total(type, name, plan, info) <= limit)
        {
            return At(type, name, plan, hasRoomForInfo: true);
        }

        // First goes the word for a symbol that is the same on every line, then the column of remarks, which can also
        // follow the names, and only then the middle of long types.
        if (rows.Select(row => row.Operation).Distinct().Count() == 1)
        {
            plan = 0;
        }

        var least = Math.Max(Math.Min(info, NarrowestInfo), rows.Max(row => row.NotesLongestWord));
        var hasRoom = Total(type, name, plan, least) <= limit;
        var narrowest = Math.Min(type, rows.Max(row => row.Guides.Length) + NarrowestType);
        var forType = limit - Total(0, name, plan, hasRoom ? least : 0);
        return At(Math.Clamp(forType, narrowest, type), name, plan, hasRoom);
    }

    private static int Total(int type, int name, int plan, int info) =>
        Type + type + Gap + name + (plan == 0 ? 0 : Gap + plan) + (info == 0 ? 0 : Gap + info);

    private static ResourceColumns At(int type, int name, int plan, bool hasRoomForInfo)
    {
        var nameColumn = Type + type + Gap;
        var planColumn = nameColumn + name + Gap;
        return new ResourceColumns
        {
            Name = nameColumn,
            Plan = planColumn,
            Info = plan == 0 ? planColumn : planColumn + plan + Gap,
            ShowsPlan = plan > 0,
            HasRoomForInfo = hasRoomForInfo,
        };
    }
}
