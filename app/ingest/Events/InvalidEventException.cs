namespace Alicerce.Ingest.Events;

/// <summary>The whole event is nothing that this function understands.</summary>
public sealed class InvalidEventException(string message, Exception? cause = null) : Exception(message, cause);
