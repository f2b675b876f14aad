using System.Globalization;

namespace Pulumi.Policy.Wire;

/// <summary>Where an object or list lies inside the properties; null stands for the properties themselves.</summary>
internal sealed class ValuePath(ValuePath? parent, string? name, int index)
{
    public static string Format(ValuePath? parent, string? name, int index)
    {
        var last = name ?? index.ToString(CultureInfo.InvariantCulture);
        return parent is null ? last : $"{parent}.{last}";
    }

    public override string ToString() => Format(parent, name, index);
}
