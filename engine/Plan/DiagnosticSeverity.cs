namespace Alicerce.Engine.Plan;

public enum DiagnosticSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}
