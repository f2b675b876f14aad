using System.Text.RegularExpressions;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.SystemsManager;

/// <summary>Reads what a document asks whoever runs it for.</summary>
public static class ParametersCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly string[] Types = ["String", "StringList", "Integer", "Boolean", "MapList", "StringMap"];

    private static readonly string[] Fields =
    [
        "allowedPattern", "allowedValues", "default", "description", "displayType", "interpolationType", "maxChars",
        "maxItems", "minChars", "minItems", "type",
    ];

    public static IEnumerable<string> Problems(Part? parameters) => parameters is null
        ? []
        :
        [
            .. Shape.Mapping(parameters),
            .. parameters.Fields.Where(field => !field.Part.IsUnknown)
                .SelectMany(field => field.Part.IsObject ? Parameter(field.Part) : Shape.Mapping(field.Part)),
        ];

    private static IEnumerable<string> Parameter(Part parameter) =>
    [
        .. Names.Unknown(parameter, Fields, "a parameter"),
        .. parameter["type"] switch
        {
            null => [parameter.Lacks("type", $"Write one of {Words()}.")],
            { IsUnknown: true } => Array.Empty<string>(),
            // Automations know types such as `AWS::EC2::Instance::Id`, and lists of them.
            { Text: { } type } when Types.Contains(type) || type.Contains("AWS::", StringComparison.Ordinal) => [],
            var type => [type.Is("which is no type of parameter. " + (
                type.Text is { } text && Spelling.Nearest(text, Types) is { } nearest
                    ? $"Did you mean `{nearest}`?"
                    : $"Write one of {Words()}."))],
        },
        .. Default(parameter),
        .. Pattern(parameter),
    ];

    private static IEnumerable<string> Default(Part parameter)
    {
        if (parameter["default"] is not { IsUnknown: false } standard)
        {
            return [];
        }

        var type = parameter["type"]?.Text;
        var fits = type switch
        {
            "String" => standard.Text is not null,
            "StringList" or "MapList" => standard.IsList,
            "StringMap" => standard.IsObject,
            "Integer" => standard.Number is not null,
            "Boolean" => standard.Flag is not null,
            _ => true,
        };
        if (!fits)
        {
            return [standard.Is($"but the parameter has the type `{type}`. Write a default of that type.")];
        }

        var allowed = parameter["allowedValues"]?.Items.ToArray() ?? [];
        return allowed.Length > 0 && !allowed.Any(value => value.IsUnknown) &&
            standard.OneOrMany.FirstOrDefault(value => value.Value is not PropertyValue.Unknown &&
                !allowed.Any(one => one.Value.Equals(value.Value))) is { } stranger
            ? [stranger.Is($"which is not among `{parameter.PathOf("allowedValues")}`. Choose one of them.")]
            : [];
    }

    private static IEnumerable<string> Pattern(Part parameter)
    {
        if (parameter["allowedPattern"] is not { Text: { } pattern } part)
        {
            return Shape.Text(parameter["allowedPattern"]);
        }

        try
        {
            var expression = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
            return parameter["default"] is { Text: { Length: > 0 } text } standard && !expression.IsMatch(text)
                ? [standard.Is($"which `{part.Path}` does not fit. Change one of them.")]
                : [];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
        // Java, which AWS reads it with, has some forms that .NET has not: only brackets are sure to be wrong.
        catch (RegexParseException exception) when (exception.Error is
            RegexParseError.InsufficientClosingParentheses or RegexParseError.InsufficientOpeningParentheses or
            RegexParseError.UnterminatedBracket)
        {
            return [part.Is("which is no regular expression: a bracket has no partner. Close it.")];
        }
        catch (RegexParseException)
        {
            return [];
        }
    }

    private static string Words() => string.Join(", ", Types.Select(type => $"`{type}`"));
}
