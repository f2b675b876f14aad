using System.Globalization;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents;

/// <summary>Holds values in documents against their kinds. What is missing or unknown is right.</summary>
public static class Shape
{
    public static IEnumerable<string> Text(Part? part) =>
        part is { IsUnknown: false, Text: null } ? [part.Is("but must be a string. Write one.")] : [];

    public static IEnumerable<string> Mapping(Part? part) =>
        part is { IsUnknown: false, IsObject: false } ? [part.Is("but must be an object. Write one.")] : [];

    /// <summary>A list with one element at least.</summary>
    public static IEnumerable<string> Filled(Part? part) => part switch
    {
        null or { IsUnknown: true } => [],
        { IsList: false } => [part.Is("but must be a list. Write one.")],
        _ when !part.Items.Any() => [part.Not("is empty. Give it one element at least.")],
        _ => [],
    };

    public static IEnumerable<string> Whole(Part? part, double least, double most) => part switch
    {
        null or { IsUnknown: true } => [],
        { Number: { } number } when double.IsInteger(number) && number >= least && number <= most => [],
        _ => [part.Is(string.Create(
            CultureInfo.InvariantCulture,
            $"but must be a whole number from {least} to {most}. Write one inside of that range."))],
    };

    public static IEnumerable<string> OneOf(Part? part, params string[] words) =>
        part is { IsUnknown: false } && !words.Contains(part.Text)
            ? [part.Is($"but must be {string.Join(" or ", words.Select(word => $"`{word}`"))}. Write one of them.")]
            : [];

    /// <summary>Fields of which an object has exactly one, or one at most.</summary>
    public static IEnumerable<string> Alternatives(Part owner, bool oneIsNeeded, params string[] names)
    {
        var given = names.Where(owner.Has).ToArray();
        return given.Length > 1
            ? [$"{string.Join(" and ", given.Select(name => $"`{owner.PathOf(name)}`"))} are given together. Keep one of them."]
            : given.Length == 0 && oneIsNeeded
                ? [owner.Lacks(names[0], $"Give one of {string.Join(", ", names.Select(name => $"`{name}`"))}.")]
                : [];
    }

    public static bool IsNull(Part part) => part.Value is PropertyValue.Null;
}
