namespace Alicerce.Ingest.Logging;

public enum LogLevel
{
    Debug,
    Information,
    Warning,
    Error,
}
