using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output whose type of value the caller does not know.</summary>
internal interface IOutput
{
    Task<ImmutableHashSet<Resource>> GetResourcesAsync();

    Task<OutputData<object?>> GetDataAsync();
}
