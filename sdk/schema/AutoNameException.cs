namespace Alicerce.Schema;

/// <summary>The limits of an automatic name when the input <paramref name="Property"/> contains a text.</summary>
public sealed record AutoNameException(string Property, string Contains, int MaxLength, int RandomDigits);
