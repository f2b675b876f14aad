using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads the conditions of a statement: operators, keys and values.</summary>
public static class ConditionCheck
{
    private static readonly string[] Sets = ["ForAllValues:", "ForAnyValue:"];
    private const int MaxEdits = 2;
    private const string IfExists = "IfExists";

    public static IEnumerable<string> Problems(Part condition) => condition.IsObject
        ? condition.Fields.SelectMany(field => Operator(field.Name, field.Part))
        : [condition.Is("but a condition is an object of operators. Write it like `{ \"StringEquals\": { … } }`.")];

    private static IEnumerable<string> Operator(string name, Part part)
    {
        var set = Sets.FirstOrDefault(set => name.StartsWith(set, StringComparison.OrdinalIgnoreCase)) ?? "";
        var isOptional = name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        var plain = name[set.Length..(name.Length - (isOptional ? IfExists.Length : 0))];
        if (ConditionOperators.KindOf(plain) is not { } kind)
        {
            return [part.Not("is no operator of IAM. " + Fix(plain))];
        }

        if (kind is ConditionValue.Null && isOptional)
        {
            return [part.Not("cannot be: `Null` asks whether a key exists. Write `Null`.")];
        }

        if (part.IsUnknown)
        {
            return [];
        }

        return part.IsObject
            ? part.Fields.SelectMany(field => Key(field.Name, field.Part).Concat(Values(field.Part, kind)))
            : [part.Is("but an operator has an object of keys and values. Write it like `{ \"aws:SourceArn\": … }`.")];
    }

    private static string Fix(string name) => Spelling.Nearest(name, ConditionOperators.All) is { } nearest
        ? $"Did you mean `{nearest}`?"
        : "Use one such as `StringEquals`, `ArnLike`, `Bool`, `NumericLessThan`, `DateGreaterThan` or `IpAddress`.";

    private static IEnumerable<string> Key(string name, Part part)
    {
        var key = name.Split('/')[0];
        if (!key.Contains(':', StringComparison.Ordinal))
        {
            return
            [
                part.Not("names no service, so no request has such a key. " + (
                    Spelling.Nearest("aws:" + key, GlobalKeys.All) is { } meant ? $"Did you mean `{meant}`?" : "Write `service:key`.")),
            ];
        }

        return key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) &&
            !GlobalKeys.All.Contains(key, StringComparer.OrdinalIgnoreCase) &&
            Spelling.Nearest(key, GlobalKeys.All, MaxEdits) is { } nearest
                ? [part.Not($"is no key that requests have. Did you mean `{nearest}`?")]
                : [];
    }

    private static IEnumerable<string> Values(Part values, ConditionValue kind) => values.OneOrMany
        .Where(value => !value.IsUnknown)
        .Select(value => value.Value switch
        {
            PropertyValue.Map or PropertyValue.List or PropertyValue.Null =>
                value.Is("but must be a string or a list of strings. Write it as one."),
            _ => ConditionValues.Problem(value, kind) is { } problem ? value.Is(problem) : null,
        })
        .OfType<string>();
}
