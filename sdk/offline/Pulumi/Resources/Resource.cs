using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything that the engine keeps in a stack.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly HashSet<Resource> _children = [];

    /// <summary>The identity of the resource in its stack.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    private protected Resource(ResourceConstruction construction)
    {
        ArgumentException.ThrowIfNullOrEmpty(construction.Type, "type");
        ArgumentException.ThrowIfNullOrEmpty(construction.Name, "name");
        _type = construction.Type;
        _name = construction.Name;
        IsRemote = construction.IsRemote;

        var deployment = Deployment.Running;
        // Before anybody else can see this resource, through the children of its parent.
        var outputs = OutputProperties.Of(this).Initialize(this);

        var root = _type == Stack.TypeToken ? null : construction.Options.Parent ?? deployment.Stack;
        var transformed = TransformationChain.For(this, construction, root);
        Transformations = transformed.Transformations;
        var options = transformed.Options.Clone();

        Inheritance = ResourceInheritance.Apply(this, options);
        options.Parent?.AddChild(this);
        Parent = options.Parent;
        Version = options.Version;
        PluginDownloadUrl = options.PluginDownloadURL;
        Aliases = AliasUrns.All(options.Aliases, _name, _type, options.Parent);

        deployment.Registrar.ReadOrRegister(this, outputs, transformed.Args, options, construction.Package);
    }

    /// <summary>A resource of another program's or no program's making, known by its URN alone.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        Urn = Output.Create(urn);
        Transformations = [];
        Inheritance = ResourceInheritance.None;
        Aliases = [];
    }

    internal bool IsRemote { get; }

    /// <summary>The explicit parent.</summary>
    internal Resource? Parent { get; }

    internal bool IsCustom => this is CustomResource;

    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    internal ResourceInheritance Inheritance { get; }

    internal string? Version { get; }

    internal string? PluginDownloadUrl { get; }

    internal ImmutableArray<Output<string>> Aliases { get; }

    /// <summary>The type token that the resource was constructed with.</summary>
    public string GetResourceType() => _type;

    /// <summary>The logical name that the resource was constructed with.</summary>
    public string GetResourceName() => _name;

    /// <summary>The children that were constructed so far with this resource as explicit parent.</summary>
    internal ImmutableArray<Resource> Children()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }

    private void AddChild(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }
}
