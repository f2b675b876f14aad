namespace Alicerce.Policies.Permissions;

/// <summary>A policy document, and the property of the resource that holds it.</summary>
internal sealed record PermissionSource(StackResource Holder, string Property, Func<PolicyValue> Read)
{
    public PermissionSource(StackResource holder, string property)
        : this(holder, property, () => holder.Properties.Value(property))
    {
    }

    /// <summary>Whether the document is not known yet.</summary>
    public bool IsUnknown => Read().IsUnknown;

    /// <summary>The statements.</summary>
    /// <exception cref="UnknownValueException">The document is not known yet.</exception>
    public IReadOnlyList<PolicyStatement> Statements => field ??= PolicyDocument.Of(Read()).Statements;

    /// <summary>Whether the document takes a value from a resource.</summary>
    public bool Mentions(StackResource resource) => Holder.References(Property).Contains(resource);

    /// <summary>
    /// Whether it allows an action on a resource. A document that is not known yet, and takes a value from the
    /// resource, counts as one that does.
    /// </summary>
    public bool Allows(string action, StackResource target, string path = "") =>
        (IsUnknown && Mentions(target))
        || Judgement.Any(
            Statements,
            statement => statement.IsAllow && statement.Includes(action) && statement.Concerns(target, path));
}
