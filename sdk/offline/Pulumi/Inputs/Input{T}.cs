namespace Pulumi;

/// <summary>A value that a resource is given: plain, or the output of another resource.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? _value;

    private protected Input(Output<T> value)
    {
        _value = value;
    }

    /// <summary>For collections, which make their output from elements.</summary>
    private protected Input()
    {
    }

    // Whoever uses the constructor without a value overrides this.
    private protected virtual Output<T> Value => _value!;

    private protected virtual IOutput Structure => Value;

    IOutput IInput.Structure => Structure;

    IOutput IInput.ToOutput() => Value;

    internal Output<T> AsOutput() => Value;

    /// <summary>A plain value as an input.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output as an input.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Value;
}
