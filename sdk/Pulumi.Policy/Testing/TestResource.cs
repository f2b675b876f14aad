namespace Pulumi.Policy.Testing;

/// <summary>A resource that is described in a test, in place of one that a program registers.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Logical name.</param>
public sealed record TestResource(string Type, string Name)
{
    /// <summary>
    /// The inputs, which resource policies see. <see cref="PolicyValue.Unknown"/> and <see cref="PolicyValue.Secret"/>
    /// make the special ones.
    /// </summary>
    public PropertyBag Properties { get; init; } = [];

    /// <summary>The outputs, which stack policies see; null means the same as the inputs.</summary>
    public PropertyBag? Outputs { get; init; }

    /// <summary>The options that the program gave the resource.</summary>
    public PolicyResourceOptions Options { get; init; } = new();

    /// <summary>The provider; null when the policies do not look at it.</summary>
    public TestResource? Provider { get; init; }

    /// <summary>The parent; null for a resource at the top of the stack.</summary>
    public TestResource? Parent { get; init; }

    /// <summary>The resources that this one waits for.</summary>
    public IReadOnlyList<TestResource> Dependencies { get; init; } = [];

    /// <summary>The resources that each property takes its value from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TestResource>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<TestResource>>();

    /// <summary>
    /// The URN; made of type, name and parent, in project <c>test</c> and stack <c>test</c>, unless it is set.
    /// </summary>
    public string Urn
    {
        get => field ?? $"urn:pulumi:test::test::{QualifiedType}::{Name}";
        init;
    }

    private string QualifiedType => Parent is null ? Type : $"{Parent.QualifiedType}${Type}";

    /// <summary>Describes a resource of the type that a view reads.</summary>
    /// <typeparam name="TResource">The view.</typeparam>
    /// <param name="name">Logical name.</param>
    /// <param name="properties">The inputs.</param>
    public static TestResource Of<TResource>(string name, PropertyBag? properties = null)
        where TResource : struct, IResourceView<TResource> =>
        new(TResource.ResourceType, name) { Properties = properties ?? [] };
}
