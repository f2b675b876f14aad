namespace Pulumi;

/// <summary>
/// The resource at the root of a program. Derive from it to declare the program's outputs as properties.
/// </summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    private Output<IDictionary<string, object?>> _outputs =
        Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?>());

    /// <param name="options">How the engine treats the stack.</param>
    public Stack(StackOptions? options = null)
        : base(TypeToken, RootName(), Convert(options))
    {
        Deployment.Running.SetStack(this);
    }

    /// <summary>A stack that runs a function for its resources and outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        RegisterProgramOutputs(Output.Create(RunAsync(program)));
    }

    /// <summary>The outputs that the stack registers.</summary>
    internal Output<IDictionary<string, object?>> Outputs => _outputs;

    /// <summary>Registers the properties of the deriving class as outputs of the stack.</summary>
    internal void RegisterPropertyOutputs() =>
        RegisterProgramOutputs(Output.Create(StackOutputs.Collect(this)));

    private void RegisterProgramOutputs(Output<IDictionary<string, object?>> outputs)
    {
        _outputs = outputs;
        RegisterOutputs(outputs);
    }

    /// <summary>Turns what the function throws before it returns its task into a failed task.</summary>
    private static async Task<IDictionary<string, object?>> RunAsync(
        Func<Task<IDictionary<string, object?>>> program) => await program().ConfigureAwait(false);

    private static string RootName()
    {
        var settings = Deployment.Running.Settings;
        return $"{settings.Project}-{settings.Stack}";
    }

    private static ComponentResourceOptions? Convert(StackOptions? options) =>
        options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
