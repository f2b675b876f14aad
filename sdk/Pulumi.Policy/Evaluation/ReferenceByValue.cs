namespace Pulumi.Policy.Evaluation;

/// <summary>Decides whether a value names a resource where no dependency says so.</summary>
internal static class ReferenceByValue
{
    /// <param name="value">The value that may name the resource; a list names each of its elements.</param>
    /// <param name="target">Properties of the resource.</param>
    /// <param name="names">The properties that identify the resource.</param>
    /// <param name="hasOtherSource">Whether the value is known to come from another resource.</param>
    public static bool Matches(
        PolicyValue value, PropertyObject target, ReadOnlySpan<string> names, bool hasOtherSource)
    {
        if (value.Kind == PolicyValueKind.List)
        {
            UnknownValueException? undecided = null;
            foreach (var element in value.AsList())
            {
                try
                {
                    if (Matches(element, target, names, hasOtherSource))
                    {
                        return true;
                    }
                }
                catch (UnknownValueException exception)
                {
                    undecided = exception;
                }
            }

            return undecided is null ? false : throw undecided;
        }

        if (value.IsUnknown)
        {
            // The value comes from elsewhere, so it cannot be this resource's.
            return hasOtherSource ? false : throw new UnknownValueException(value.Path, UnknownKind.String);
        }

        foreach (var name in names)
        {
            if (value.Exists && value.IsSameAs(target.Value(name)))
            {
                return true;
            }
        }

        return false;
    }
}
