namespace Pulumi;

/// <summary>An error that belongs to one resource.</summary>
public class ResourceException : Exception
{
    internal Resource? Resource { get; }

    internal bool HideStack { get; }

    /// <param name="message">What is wrong.</param>
    /// <param name="resource">The resource that the error is reported against.</param>
    /// <param name="hideStack">Whether the user reads the message alone, without the stack trace.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }
}
