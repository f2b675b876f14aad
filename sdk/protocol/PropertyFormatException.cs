namespace Alicerce.Protocol;

/// <summary>A property value that breaks the rules of the wire format.</summary>
/// <param name="path">Where, such as <c>tags["Name"].value[2]</c>; empty for the whole value.</param>
/// <param name="problem">What is wrong there. It never contains the value.</param>
public sealed class PropertyFormatException(string path, string problem)
    : FormatException(path.Length == 0 ? problem : $"At `{path}`: {problem}")
{
    /// <summary>Where the value is.</summary>
    public string Path { get; } = path;
}
