using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Plays the part of a provider's Check.</summary>
public interface IResourceCheck
{
    /// <summary>Every mistake in the inputs of a custom resource or remote component; empty without any.</summary>
    ImmutableArray<string> Problems(string type, string name, PropertyMap inputs);

    /// <summary>What is known of the outputs before the deployment, and unknown for what only it can tell.</summary>
    /// <param name="provider">The configuration of the provider.</param>
    PropertyMap PlannedOutputs(
        PlannedResource resource, PropertyMap provider, ImmutableArray<string> additionalSecretOutputs);
}
