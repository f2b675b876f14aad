using Alicerce.Generator.Facts;

namespace Alicerce.Generator.Emission;

/// <summary>A class whose members a program sets.</summary>
/// <param name="Name">The simple class name.</param>
/// <param name="BaseClass">`ResourceArgs` or `InvokeArgs`.</param>
/// <param name="Form">Which classes stand for the object types inside.</param>
/// <param name="Properties">What it holds.</param>
internal sealed record ArgumentsClass(
    string Name, string BaseClass, TypeForm Form, IReadOnlyList<PropertyFacts> Properties)
{
    /// <summary>Nothing is required: a state looks a resource up by any of them.</summary>
    public bool AllOptional { get; init; }

    /// <summary>Whatever is not a string travels as JSON text, as provider settings do.</summary>
    public bool EncodesJson { get; init; }
}
