namespace Pulumi;

/// <summary>A resource whose life a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>The identity that the provider gave the resource; unknown until it exists.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    /// <param name="type">The type token, such as <c>aws:s3/bucket:Bucket</c>.</param>
    /// <param name="name">The logical name, unique for its type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine treats the resource.</param>
    /// <param name="registerPackageRequest">The parameterized package that the type belongs to.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(new ResourceConstruction
        {
            Type = type,
            Name = name,
            Args = args ?? ResourceArgs.Empty,
            Options = options ?? new CustomResourceOptions(),
            Package = registerPackageRequest,
        })
    {
    }

    /// <param name="type">The type token, such as <c>aws:s3/bucket:Bucket</c>.</param>
    /// <param name="name">The logical name, unique for its type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }
}
