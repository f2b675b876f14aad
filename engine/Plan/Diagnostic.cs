namespace Alicerce.Engine.Plan;

/// <summary>Something that the program, a pack or the engine has to say.</summary>
/// <param name="Urn">The resource that it is about, or null for the whole stack.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Message, Urn? Urn = null);
