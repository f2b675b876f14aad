namespace Pulumi.Policy;

/// <summary>
/// A typed view of an object value: a struct whose members read <see cref="Properties"/> when they are asked, and
/// nothing before.
/// </summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IPropertyView<TSelf>
    where TSelf : struct, IPropertyView<TSelf>
{
    /// <summary>Looks at an object through this view.</summary>
    /// <param name="properties">The object.</param>
    static abstract TSelf Of(PropertyObject properties);

    /// <summary>The object behind the view, for what the view has no member for.</summary>
    PropertyObject Properties { get; }
}
