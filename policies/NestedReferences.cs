namespace Alicerce.Policies;

/// <summary>References that are inside of a property: in the elements of a list, in an object.</summary>
internal static class NestedReferences
{
    /// <summary>
    /// Whether values inside of a property mean another resource. A dependency of the property decides
    /// first; it is one for the whole property. Without one, a value has to equal one of the other's properties.
    /// </summary>
    /// <exception cref="UnknownValueException">
    /// A value is not known yet, and no dependency says where it comes from.
    /// </exception>
    public static bool RefersTo(
        this StackResource resource,
        string property,
        IEnumerable<PolicyValue> values,
        StackResource target,
        params string[] targetProperties)
    {
        var sources = resource.References(property);
        return sources.Contains(target) || Judgement.Any(values, Equals);

        bool Equals(PolicyValue value)
        {
            if (value.IsUnknown && sources.Count > 0)
            {
                // It comes from one of those, so it cannot be this one's.
                return false;
            }

            return value.Exists && targetProperties.Any(name => target.Properties.Value(name).IsSameAs(value.AsText()));
        }
    }

    /// <summary>A value inside of an object that the program may have set; null when there is none.</summary>
    public static PolicyValue Inside(this PolicyValue value, params IEnumerable<string> names) =>
        names.Aggregate(value, (outer, name) => outer.Exists ? outer.AsObject().Value(name) : outer);

    /// <summary>The same, of an object that may be unknown as a whole: its values are then unknown as well.</summary>
    public static PolicyValue Part(this PolicyValue value, string name) =>
        value.IsUnknown ? value : value.Inside(name);
}
