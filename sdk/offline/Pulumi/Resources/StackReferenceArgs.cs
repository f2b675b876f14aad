namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The name of the other stack.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }

    /// <summary>No name yet.</summary>
    public StackReferenceArgs()
    {
    }
}
