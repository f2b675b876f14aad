namespace Alicerce.Policies.Databases;

/// <summary>
/// The parameters that a database runs with: those of its group, over the defaults of the family of the group.
/// </summary>
internal sealed class DatabaseParameters
{
    private readonly PropertyObject _group;

    private DatabaseParameters(PropertyObject group, DatabaseFamily family)
    {
        _group = group;
        Family = family;
    }

    /// <summary>Engine and version that the parameters are for.</summary>
    public DatabaseFamily Family { get; }

    /// <summary>
    /// The parameters of a database; null when it names a group that is not in the stack. A database that names no
    /// group has the default one of its engine, and so has one that names that.
    /// </summary>
    public static DatabaseParameters? Of(
        StackResource database, StackResources resources, string property, string groupType)
    {
        var group = database.Declared(property);
        if (!group.Exists || IsDefault(group))
        {
            var version = database.Declared("engineVersion");
            return new DatabaseParameters(
                default,
                DatabaseFamily.Of(database.Properties.Text("engine") ?? "", version.Exists ? version.AsText() : null));
        }

        var own = resources.OfType(groupType)
            .FirstOrDefault(candidate => database.RefersTo(property, candidate, "name", "id"));
        return own is null
            ? null
            : new DatabaseParameters(own.Properties, DatabaseFamily.Of(own.Properties.Text("family") ?? ""));
    }

    /// <summary>The value of a parameter; null when the group does not set it.</summary>
    public string? Text(string name) => _group
        .List("parameters", value => value.AsObject())
        .LastOrDefault(parameter => parameter.Text("name") == name) is var found && found.Has("value")
            ? found.Text("value")
            : null;

    /// <summary>Whether a switch is on: set, or on by default where the group does not set it.</summary>
    public bool IsOn(string name, bool byDefault) => Text(name) is { } value
        ? value is "1" || value.Equals("on", StringComparison.OrdinalIgnoreCase)
            || value.Equals("true", StringComparison.OrdinalIgnoreCase)
        : byDefault;

    private static bool IsDefault(PolicyValue group) =>
        group.Kind == PolicyValueKind.Text && group.AsText().StartsWith("default.", StringComparison.Ordinal);
}
