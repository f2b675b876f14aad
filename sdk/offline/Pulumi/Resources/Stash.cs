namespace Pulumi;

/// <summary>Keeps a value in the state of the stack.</summary>
public sealed class Stash : CustomResource
{
    /// <summary>The value that is kept.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;

    /// <summary>The value that was given last.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;

    /// <param name="name">The logical name.</param>
    /// <param name="args">The value to keep.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public Stash(string name, StashArgs args, CustomResourceOptions? options = null)
        : base("pulumi:index:Stash", name, args, options)
    {
    }
}
