namespace Alicerce.Lambda.Logging;

public enum LogLevel
{
    Debug,
    Information,
    Warning,
    Error,
}
