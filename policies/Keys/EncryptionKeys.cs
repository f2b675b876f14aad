using System.Runtime.CompilerServices;

namespace Alicerce.Policies.Keys;

/// <summary>
/// The KMS keys of a stack. Rules ask it for everything that is encrypted, so who has which name is found out once.
/// </summary>
internal sealed class EncryptionKeys
{
    private static readonly ConditionalWeakTable<StackResources, EncryptionKeys> Stacks = [];
    private static readonly string[] AliasNames = ["name", "arn", "id"];

    private readonly List<EncryptionKey> _keys;
    private readonly ILookup<StackResource, EncryptionKey> _bySource;
    private readonly ILookup<string, EncryptionKey> _byText;

    // Keys that may have an alias: which one is not known.
    private readonly List<EncryptionKey> _unsure = [];

    private EncryptionKeys(StackResources resources)
    {
        _keys = [.. resources.OfType(Kms.Key.ResourceType).Select(key => new EncryptionKey(key, resources))];
        var named = _keys.SelectMany(key => Aliases(key).Select(alias => (alias, key))).ToList();
        _bySource = _keys.Select(key => (key.Resource, key)).Concat(named)
            .ToLookup(pair => pair.Item1, pair => pair.key);
        _byText = _keys.SelectMany(key => Texts(key.Resource, EncryptionKey.Names), (key, text) => (text, key))
            .Concat(named.SelectMany(pair => Texts(pair.alias, AliasNames), (pair, text) => (text, pair.key)))
            .ToLookup(pair => pair.text, pair => pair.key, StringComparer.Ordinal);
    }

    public static EncryptionKeys Of(StackResources resources) =>
        Stacks.GetValue(resources, stack => new EncryptionKeys(stack));

    /// <summary>The key that a property means, by itself or by an alias; null when it is in no stack.</summary>
    /// <exception cref="UnknownValueException">Which one it means is not known.</exception>
    public EncryptionKey? NamedBy(StackResource user, string property, PolicyValue value)
    {
        if (!value.Exists)
        {
            return null;
        }

        var sources = user.References(property);
        var named = sources.SelectMany(source => _bySource[source])
            .Concat(value.Kind == PolicyValueKind.Text ? _byText[value.AsText()] : []);
        // One key says as much as all about a value that may turn out to be any.
        var rest = value.Kind == PolicyValueKind.Text || (value.IsUnknown && sources.Count > 0) ? _unsure : _keys.Take(1);
        return Judgement.Matching(
            named.Concat(rest).Distinct(),
            key => user.RefersTo(property, [value], key.Resource, EncryptionKey.Names)
                || key.Aliases.Any(alias => user.RefersTo(property, [value], alias, AliasNames)))
            is [var found, ..] ? found : null;
    }

    private IReadOnlyList<StackResource> Aliases(EncryptionKey key)
    {
        try
        {
            return key.Aliases;
        }
        catch (UnknownValueException)
        {
            _unsure.Add(key);
            return [];
        }
    }

    private static IEnumerable<string> Texts(StackResource resource, string[] properties) => properties
        .Select(resource.Properties.Value)
        .Where(value => value.Kind == PolicyValueKind.Text)
        .Select(value => value.AsText());
}
