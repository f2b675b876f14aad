namespace Pulumi;

/// <summary>An input whose type of value the caller does not know.</summary>
internal interface IInput
{
    /// <summary>The value as one output, elements included.</summary>
    IOutput ToOutput();

    /// <summary>The value with elements kept apart, so that an unknown element leaves the others known.</summary>
    IOutput Structure { get; }
}
