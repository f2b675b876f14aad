using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>What the documentation comments of the program say, as Markdown in one line.</summary>
public static partial class Summaries
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Infra.xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string Of(Type type) => Read($"T:{NameOf(type)}");

    /// <summary>The summary of a member, else that of its type when the type is one of the program.</summary>
    public static string Of(PropertyInfo property) =>
        Read($"P:{NameOf(property.DeclaringType!)}.{property.Name}") is { Length: > 0 } own
            ? own
            : Of(property.PropertyType);

    private static string NameOf(Type type) => type.FullName?.Replace('+', '.') ?? type.Name;

    private static string Read(string member) =>
        Members.TryGetValue(member, out var documentation) && documentation.Element("summary") is { } summary
            ? WhiteSpace().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim()
            : "";

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value.Replace("|", "\\|", StringComparison.Ordinal),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{ShortName(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value)}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => "",
    };

    private static string ShortName(string? reference) =>
        reference?.Split('(')[0] is { } name ? name[(name.LastIndexOfAny(['.', ':']) + 1)..] : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
