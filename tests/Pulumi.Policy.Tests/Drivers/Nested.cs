namespace Pulumi.Policy.Tests.Drivers;

internal readonly struct Nested : IPropertyView<Nested>
{
    private Nested(PropertyObject properties) => Properties = properties;

    public PropertyObject Properties { get; }

    public int? Port => Properties.Integer("port");

    public string? Name => Properties.Text("name");

    public static Nested Of(PropertyObject properties) => new(properties);
}
