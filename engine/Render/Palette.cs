using System.Diagnostics;

namespace Alicerce.Engine.Render;

/// <summary>The one place where meanings become colours: the 16 of every terminal, and no background.</summary>
public static class Palette
{
    private const string Escape = "\u001b[";
    private const string Bold = "1";
    private const string Dim = "2";
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Magenta = "35";
    private const string Cyan = "36";

    public static string Paint(string text, Meaning meaning) =>
        Code(meaning) is { } code && text.Length > 0 ? $"{Escape}{code}m{text}{Escape}0m" : text;

    private static string? Code(Meaning meaning) => meaning switch
    {
        Meaning.Plain => null,
        Meaning.Heading => Bold,
        Meaning.Secondary or Meaning.Unchanged => Dim,
        Meaning.Created or Meaning.Passed => Green,
        Meaning.Read or Meaning.NotEvaluated or Meaning.Exempt or Meaning.Notice => Cyan,
        Meaning.Replaced => Magenta,
        Meaning.Mandatory or Meaning.Error or Meaning.Deleted => Red,
        Meaning.Updated or Meaning.Advisory or Meaning.Remediated or Meaning.Warning => Yellow,
        _ => throw new UnreachableException($"No colour for `{meaning}`."),
    };
}
