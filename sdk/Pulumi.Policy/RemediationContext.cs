using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>
/// The changes that a policy makes to a resource. A change touches the path that it names and nothing else: what the
/// policy does not name stays as it came, unknown values, secrets and the engine's internal keys included.
/// </summary>
/// <remarks>
/// A path is written as in <c>ignoreChanges</c>: <c>tags.owner</c>, <c>tags["cost:center"]</c>, <c>rules[0].port</c>.
/// Objects on the way are made when they are absent. Writing over a secret makes the new value secret as well.
/// </remarks>
public sealed class RemediationContext : SingleResourceContext
{
    private ReadOnlyMemory<byte> _body;

    internal RemediationContext(PolicyRun run, PolicyResource resource, ReadOnlyMemory<byte> body)
        : base(run, resource) =>
        _body = body;

    /// <summary>The properties with the changes that were made so far.</summary>
    public override PropertyObject Properties => new(_body);

    internal ReadOnlyMemory<byte> Body => _body;

    /// <summary>Sets a property. A value that is copied from another property stays secret if it was.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="value">The new value.</param>
    /// <exception cref="ArgumentException">The path has no meaning for this resource.</exception>
    public void Set(string path, PolicyValue value) =>
        _body = PropertyEdit.Set(_body, PropertyPathParser.Parse(path), value);

    /// <summary>Sets a property to a secret.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="value">The value to hide.</param>
    /// <exception cref="ArgumentException">The path has no meaning for this resource.</exception>
    public void SetSecret(string path, PolicyValue value) => Set(path, PolicyValue.Secret(value));

    /// <summary>Removes a property, or an element of a list; nothing happens when it is absent.</summary>
    /// <param name="path">What to remove.</param>
    /// <exception cref="ArgumentException">The path has no meaning for this resource.</exception>
    public void Remove(string path) => _body = PropertyEdit.Remove(_body, PropertyPathParser.Parse(path));
}
