using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A property of a resource class that carries <see cref="OutputAttribute"/>.</summary>
internal sealed record OutputProperty(
    string Wire,
    string FullName,
    Func<ImmutableHashSet<Resource>, OutputSource> MakeSource,
    Action<object, object?> Assign);
