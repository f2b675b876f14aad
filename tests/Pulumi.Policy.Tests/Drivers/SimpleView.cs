namespace Pulumi.Policy.Tests.Drivers;

/// <summary>The view of <see cref="SimpleResource"/> for test cases, which have to be public.</summary>
public sealed class SimpleView
{
    private readonly SimpleResource _view;

    internal SimpleView(SimpleResource view) => _view = view;

    public PropertyObject Properties => _view.Properties;

    public bool? Value => _view.Value;

    public string? Text => _view.Text;

    internal Nested? Inner => _view.Inner;

    internal PropertyList<Nested> Items => _view.Items;

    public PropertyList<string> Names => _view.Names;

    public PropertyMap<string> Tags => _view.Tags;
}
