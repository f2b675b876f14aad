namespace Pulumi.Policy.Benchmarks;

internal readonly struct Volume(PropertyObject properties) : IResourceView<Volume>
{
    public static string ResourceType => "bench:index:Volume";

    public PropertyObject Properties => properties;

    public bool? Encrypted => properties.Boolean("encrypted");

    public int? Size => properties.Integer("size");

    public PropertyMap<string> Tags => properties.Map("tags", PolicyValue.ReadText);

    public PropertyList<PropertyObject> Rules => properties.List("rules", rule => rule.AsObject());

    public PropertyObject? Metadata => properties.Has("metadata") ? properties["metadata"].AsObject() : null;

    public static Volume Of(PropertyObject properties) => new(properties);
}

internal readonly struct Other(PropertyObject properties) : IResourceView<Other>
{
    public static string ResourceType => "bench:index:Other";

    public PropertyObject Properties => properties;

    public static Other Of(PropertyObject properties) => new(properties);
}

internal readonly struct Key(PropertyObject properties) : IResourceView<Key>
{
    public static string ResourceType => "bench:index:Key";

    public PropertyObject Properties => properties;

    public static Key Of(PropertyObject properties) => new(properties);
}
