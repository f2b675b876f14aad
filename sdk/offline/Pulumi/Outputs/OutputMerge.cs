using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// Gathers what several outputs have in common: resources, whether all are known, whether any is secret.
/// </summary>
internal sealed class OutputMerge
{
    private ImmutableHashSet<Resource> _resources = [];
    private bool _isKnown = true;
    private bool _isSecret;

    public T Add<T>(OutputData<T> data)
    {
        _resources = Union(_resources, data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData<T> Complete<T>(T value) => new(_resources, value, _isKnown, _isSecret);

    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second)
    {
        if (second.IsEmpty)
        {
            return first;
        }

        return first.IsEmpty ? second : first.Union(second);
    }
}
