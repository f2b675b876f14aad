namespace Pulumi.Policy;

/// <summary>A typed view of the properties of one resource type.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IResourceView<TSelf> : IPropertyView<TSelf>
    where TSelf : struct, IResourceView<TSelf>
{
    /// <summary>Type token of the resources that this view reads, such as <c>aws:ebs/volume:Volume</c>.</summary>
    static abstract string ResourceType { get; }
}
