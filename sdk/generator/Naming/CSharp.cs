using System.Globalization;
using System.Text;

namespace Alicerce.Generator.Naming;

/// <summary>How names and texts are written in C#.</summary>
internal static class CSharp
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params",
        "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>`public`, and `new` when every object has a member of this name.</summary>
    public static string Public(string member) =>
        member is "Equals" or "GetHashCode" or "GetType" or "ToString" or "ReferenceEquals" ? "public new" : "public";

    /// <summary>A parameter with the name of a property in the protocol.</summary>
    public static string Parameter(string wire) => Keywords.Contains(wire) ? "@" + wire : wire;

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"' or '\\':
                    literal.Append('\\').Append(letter);
                    break;
                case < ' ':
                    literal.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    literal.Append(letter);
                    break;
            }
        }

        return literal.Append('"').ToString();
    }
}
