namespace Pulumi;

/// <summary>The inputs of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new None();

    /// <summary>An empty set of inputs.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class None : ResourceArgs
    {
    }
}
