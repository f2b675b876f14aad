namespace Pulumi.Policy.Tests.Drivers;

/// <summary>The view of the resource type that Pulumi's conformance cases use.</summary>
internal readonly struct SimpleResource : IResourceView<SimpleResource>
{
    private SimpleResource(PropertyObject properties) => Properties = properties;

    public static string ResourceType => "simple:index:Resource";

    public PropertyObject Properties { get; }

    public bool? Value => Properties.Boolean("value");

    public string? Text => Properties.Text("text");

    public Nested? Inner => Properties.View<Nested>("inner");

    public PropertyList<Nested> Items => Properties.Views<Nested>("items");

    public PropertyList<string> Names => Properties.List("names", PolicyValue.ReadText);

    public PropertyMap<string> Tags => Properties.Map("tags", PolicyValue.ReadText);

    public static SimpleResource Of(PropertyObject properties) => new(properties);
}
