using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Keys;

/// <summary>Finds, of everything that keys of the stack encrypt, what the documents of a role may be about.</summary>
internal sealed class EncryptedDataOfRoles
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly IReadOnlyList<EncryptedData> _data;
    private readonly IReadOnlyList<string> _actions;
    private readonly ILookup<StackResource, int> _byResource;
    private readonly ILookup<string, int> _byArn;
    private readonly List<int> _withoutArn;

    public EncryptedDataOfRoles(IReadOnlyList<EncryptedData> data)
    {
        _data = data;
        _actions = [.. data.SelectMany(item => item.Actions.Select(pair => pair.Action)).Distinct()];
        var all = Enumerable.Range(0, data.Count).ToList();
        _byResource = all.ToLookup(index => data[index].Resource);
        var arns = all.ToLookup(index => data[index].Resource.Properties.Value("arn") is { Exists: true, IsUnknown: false });
        _byArn = arns[true].ToLookup(
            index => data[index].Resource.Properties.Value("arn").AsText() + data[index].Path, StringComparer.Ordinal);
        _withoutArn = [.. arns[false]];
    }

    /// <summary>In the order of the stack. What is left out, no statement of the role is about.</summary>
    public IReadOnlyList<EncryptedData> Of(PrincipalPermissions role)
    {
        try
        {
            var found = new SortedSet<int>();
            foreach (var source in role.Sources)
            {
                found.UnionWith(source.IsUnknown ? TakenBy(source) : source.Statements.SelectMany(MeantBy));
            }

            return found.Count == _data.Count ? _data : [.. found.Select(index => _data[index])];
        }
        catch (UnknownValueException)
        {
            // Part of a document is not known: it may be about anything.
            return _data;
        }
    }

    private IEnumerable<int> TakenBy(PermissionSource source) =>
        source.Holder.References(source.Property).SelectMany(resource => _byResource[resource]);

    private IEnumerable<int> MeantBy(PolicyStatement statement)
    {
        if (!statement.IsAllow || !_actions.Any(statement.Includes))
        {
            return [];
        }

        return statement.NotResources.Count > 0 || statement.Resources.Any(pattern => pattern.IndexOfAny(Wildcards) >= 0)
            ? Enumerable.Range(0, _data.Count)
            : statement.Resources.SelectMany(arn => _byArn[arn]).Concat(_withoutArn);
    }
}
