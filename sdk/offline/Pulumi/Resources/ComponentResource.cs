namespace Pulumi;

/// <summary>A resource that groups other resources.</summary>
public class ComponentResource : Resource
{
    /// <param name="type">The type token, such as <c>acme:network:Vpc</c>.</param>
    /// <param name="name">The logical name, unique for its type and parent.</param>
    /// <param name="options">How the engine treats the component and what its children inherit.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false, registerPackageRequest: null)
    {
    }

    /// <param name="type">The type token, such as <c>acme:network:Vpc</c>.</param>
    /// <param name="name">The logical name, unique for its type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine treats the component and what its children inherit.</param>
    /// <param name="remote">Whether a provider, not this program, makes the children.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <param name="type">The type token, such as <c>acme:network:Vpc</c>.</param>
    /// <param name="name">The logical name, unique for its type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine treats the component and what its children inherit.</param>
    /// <param name="remote">Whether a provider, not this program, makes the children.</param>
    /// <param name="registerPackageRequest">The parameterized package that the type belongs to.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(new ResourceConstruction
        {
            Type = type,
            Name = name,
            Args = args ?? ResourceArgs.Empty,
            Options = options ?? new ComponentResourceOptions(),
            IsRemote = remote,
            Package = registerPackageRequest,
        })
    {
    }

    /// <summary>Registers the properties that carry <see cref="OutputAttribute"/> as outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ComponentOutputs.Collect(this));

    /// <summary>Registers the outputs of the component.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    /// <summary>Registers the outputs of the component once the task has made them.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Registers the outputs of the component once they are known.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Running.Registrar.RegisterOutputs(this, outputs);
    }
}
