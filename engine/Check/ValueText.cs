using System.Globalization;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check;

/// <summary>Says in a message what a value is; a secret is only ever called one.</summary>
public static class ValueText
{
    private const int MaxLength = 60;

    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool flag => flag.Value ? "the boolean `true`" : "the boolean `false`",
        PropertyValue.Number number => $"the number `{number.Value.ToString(CultureInfo.InvariantCulture)}`",
        PropertyValue.String text => $"the string `{Cut(text.Value)}`",
        PropertyValue.List => "a list",
        PropertyValue.Map => "an object",
        PropertyValue.Asset => "an asset",
        PropertyValue.Archive => "an archive",
        PropertyValue.Secret => "a secret of another type",
        PropertyValue.ResourceReference => "a resource",
        _ => "a value of another type",
    };

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
