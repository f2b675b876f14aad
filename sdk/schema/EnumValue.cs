namespace Alicerce.Schema;

/// <summary>One value of an enumeration.</summary>
/// <param name="Member">The C# member.</param>
/// <param name="Value">The string in the protocol.</param>
/// <param name="Deprecated">AWS advises against the value.</param>
public sealed record EnumValue(string Member, string Value, bool Deprecated);
