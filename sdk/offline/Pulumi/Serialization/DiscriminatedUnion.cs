using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An interface whose implementations are told apart by one property.</summary>
internal sealed class DiscriminatedUnion
{
    private readonly Dictionary<string, Type> _cases;

    private DiscriminatedUnion(string propertyName, Dictionary<string, Type> cases)
    {
        PropertyName = propertyName;
        _cases = cases;
    }

    public string PropertyName { get; }

    public IEnumerable<Type> Members => _cases.Values;

    public Type? Find(string tag) => _cases.GetValueOrDefault(tag);

    public static DiscriminatedUnion? Of(Type type)
    {
        if (!type.IsInterface
            || type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is not { } discriminator)
        {
            return null;
        }

        var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
            .ToDictionary(union => union.Tag, union => union.Type);
        return new DiscriminatedUnion(discriminator.PropertyName, cases);
    }
}
