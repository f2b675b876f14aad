namespace Alicerce.Infra.Restores;

/// <summary>The parts of a drill by the names that stack files use.</summary>
internal static class DrillParts
{
    private static readonly ImmutableSortedDictionary<string, DrillPart> Names = new Dictionary<string, DrillPart>
    {
        ["image"] = DrillPart.Image,
        ["volume"] = DrillPart.Volume,
        ["database"] = DrillPart.Database,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static bool IsName(string text) => Names.ContainsKey(text);

    public static DrillPart Parse(string name) => Names[name];
}
