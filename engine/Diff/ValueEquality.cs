using System.Globalization;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>Whether two values mean the same to a provider, in whatever form the program and the state have them.</summary>
public static class ValueEquality
{
    public static bool AreEqual(PropertyValue one, PropertyValue other) => (one, other) switch
    {
        (PropertyValue.Secret secret, _) => AreEqual(secret.Value, other),
        (_, PropertyValue.Secret secret) => AreEqual(one, secret.Value),
        (PropertyValue.Unknown, PropertyValue.Unknown) => true,
        (PropertyValue.Asset left, PropertyValue.Asset right) => AreEqual(left, right),
        (PropertyValue.Archive left, PropertyValue.Archive right) => AreEqual(left, right),
        (PropertyValue.ResourceReference reference, PropertyValue.String text) => IsOf(reference, text),
        (PropertyValue.String text, PropertyValue.ResourceReference reference) => IsOf(reference, text),
        (PropertyValue.String left, PropertyValue.String right) =>
            left.Value == right.Value || DocumentText.AreEqual(left.Value, right.Value),
        // A document is an object in a program, and a text in a state.
        (PropertyValue.String text, PropertyValue.Map map) => DocumentText.AreEqual(text.Value, map),
        (PropertyValue.Map map, PropertyValue.String text) => DocumentText.AreEqual(text.Value, map),
        // A provider turns what it is given into the type of the property.
        (PropertyValue.String text, PropertyValue.Number or PropertyValue.Bool) => text.Value == Text(other),
        (PropertyValue.Number or PropertyValue.Bool, PropertyValue.String text) => text.Value == Text(one),
        (PropertyValue.List left, PropertyValue.List right) =>
            left.Items.Length == right.Items.Length && left.Items.Zip(right.Items).All(pair =>
                AreEqual(pair.First, pair.Second)),
        (PropertyValue.Map left, PropertyValue.Map right) => AreEqual(left, right),
        _ => one == other,
    };

    private static bool AreEqual(PropertyValue.Map left, PropertyValue.Map right) =>
        left.Entries.Keys.Union(right.Entries.Keys)
            .Where(key => !key.StartsWith("__", StringComparison.Ordinal))
            .All(key => (Given(left, key), Given(right, key)) switch
            {
                (null, null) => true,
                ({ } one, { } other) => AreEqual(one, other),
                _ => false,
            });

    private static bool AreEqual(PropertyValue.Asset left, PropertyValue.Asset right) =>
        left.Hash is { } one && right.Hash is { } other
            ? one == other
            : (left.Text, left.Path, left.Uri) == (right.Text, right.Path, right.Uri);

    private static bool AreEqual(PropertyValue.Archive left, PropertyValue.Archive right) =>
        left.Hash is { } one && right.Hash is { } other
            ? one == other
            : (left.Path, left.Uri) == (right.Path, right.Uri) &&
                AreEqual(new PropertyValue.Map(left.Assets ?? Empty), new PropertyValue.Map(right.Assets ?? Empty));

    private static readonly Dictionary<string, PropertyValue> Empty = [];

    private static bool IsOf(PropertyValue.ResourceReference reference, PropertyValue.String text) =>
        reference.Id is PropertyValue.String id ? id == text : reference.Urn == text.Value;

    private static PropertyValue? Given(PropertyValue.Map map, string key) => map[key] switch
    {
        PropertyValue.Null or PropertyValue.List { Items.IsEmpty: true } or PropertyValue.Map { Entries.Count: 0 } => null,
        var value => value,
    };

    private static string Text(PropertyValue value) => value switch
    {
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };
}
