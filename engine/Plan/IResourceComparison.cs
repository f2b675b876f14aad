using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Plays the part of a provider's Diff.</summary>
public interface IResourceComparison
{
    /// <summary>The inputs with what the provider made up before and keeps, such as an automatic name.</summary>
    PropertyMap KeepDefaults(PriorResource prior, PropertyMap inputs);

    /// <summary>The inputs with the old values where the program does not want changes.</summary>
    PropertyMap IgnoreChanges(PriorResource prior, PropertyMap inputs, ImmutableArray<string> paths);

    /// <param name="inputs">What the resource is to become.</param>
    /// <param name="replaceOnChanges">Paths whose change replaces the resource, whatever its type.</param>
    ResourceDifference Compare(PriorResource prior, PropertyMap inputs, ImmutableArray<string> replaceOnChanges);

    /// <summary>What is known of the outputs of a resource that is changed where it is.</summary>
    PropertyMap OutputsAfterUpdate(
        PriorResource prior, PlannedResource planned, PropertyMap provider, ImmutableArray<PropertyChange> changes);
}
