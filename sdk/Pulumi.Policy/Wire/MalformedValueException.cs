namespace Pulumi.Policy.Wire;

/// <summary>The bytes of a property value are not what the protocol says they are.</summary>
internal sealed class MalformedValueException(string message) : Exception(message);
