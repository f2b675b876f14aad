namespace Alicerce.Policies;

/// <summary>Reads properties that are inside of others.</summary>
internal static class PropertyPaths
{
    /// <summary>
    /// The value at a path such as <c>accessLogs.enabled</c>; null when a part of the path is absent.
    /// </summary>
    public static PolicyValue At(this PropertyObject properties, string path)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            var inner = properties.Value(name);
            if (!inner.Exists)
            {
                return PolicyValue.Null;
            }

            properties = inner.AsObject();
        }

        return properties.Value(names[^1]);
    }
}
