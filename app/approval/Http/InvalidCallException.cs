namespace Alicerce.Approval.Http;

/// <summary>The event is none that the function understands.</summary>
public sealed class InvalidCallException(string message, Exception? cause = null) : Exception(message, cause);
