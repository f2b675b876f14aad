namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads templates: in fields whose name ends with `.$` stands where the value comes from.</summary>
public static class PayloadTemplate
{
    private const string Suffix = ".$";

    public static IEnumerable<string> Problems(Part? template) => template is null
        ? []
        :
        [
            .. template.Fields.SelectMany(field => field.Name.EndsWith(Suffix, StringComparison.Ordinal)
                ? Source(field.Name, field.Part, template)
                : Problems(field.Part)),
            .. template.Items.SelectMany(Problems),
        ];

    private static IEnumerable<string> Source(string name, Part part, Part template)
    {
        var plain = name[..^Suffix.Length];
        return
        [
            .. template.Has(plain)
                ? [$"`{template.PathOf(plain)}` and `{part.Path}` make the same field. Keep one of them."]
                : Array.Empty<string>(),
            .. PathText.OrIntrinsic(part),
        ];
    }
}
