namespace Pulumi.Policy.Evaluation;

/// <summary>A policy has nothing to say.</summary>
internal sealed class NotApplicableException(PolicyContext context, string reason) : Exception(reason)
{
    /// <summary>The run that it ends.</summary>
    public PolicyContext Context { get; } = context;
}
