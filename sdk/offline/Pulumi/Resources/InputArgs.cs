namespace Pulumi;

/// <summary>A set of inputs: members that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    /// <summary>An empty set of inputs.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The inputs by wire name, in the order of their declaration.</summary>
    internal virtual IEnumerable<ArgumentValue> Arguments() => ArgumentMembers.Of(GetType()).Read(this);
}
