using Alicerce.Generator.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Alicerce.Generator;

/// <summary>How problems are shown by the compiler.</summary>
internal static class Diagnostics
{
    private static readonly DiagnosticDescriptor MissingFile = Error(
        "ALC001", "A file is missing",
        "The additional file `{0}` is missing. Add it to the project as an `AdditionalFiles` item.");

    private static readonly DiagnosticDescriptor UnknownPackage = Error(
        "ALC002", "The package is unknown",
        "The property `AlicercePackage` is `{0}`. It must be `Aws`, `Awsx` or `Policy.Aws`.");

    private static readonly DiagnosticDescriptor UnreadableFacts = Error(
        "ALC003", "The facts cannot be read",
        "The file `{0}` cannot be read: {1}.");

    private static readonly DiagnosticDescriptor UnknownToken = Error(
        "ALC004", "A token is unknown",
        "`aws.json` has no `{0}`. The nearest is `{1}`. Correct the line, or add the type to `aws.json`.");

    private static readonly DiagnosticDescriptor RepeatedToken = Error(
        "ALC005", "A token is repeated",
        "`{0}` is listed twice. Remove this line.");

    private static readonly DiagnosticDescriptor NoReason = Error(
        "ALC006", "A token has no reason",
        "`{0}` stands without a reason. Write `#` and why it is needed behind it.");

    public static Diagnostic Of(Problem problem)
    {
        var descriptor = problem.Kind switch
        {
            ProblemKind.MissingFile => MissingFile,
            ProblemKind.UnknownPackage => UnknownPackage,
            ProblemKind.UnreadableFacts => UnreadableFacts,
            ProblemKind.UnknownToken => UnknownToken,
            ProblemKind.RepeatedToken => RepeatedToken,
            _ => NoReason,
        };
        return Diagnostic.Create(descriptor, Where(problem), problem.Subject, problem.Hint);
    }

    private static Location Where(Problem problem)
    {
        if (problem.Path.Length == 0)
        {
            return Location.None;
        }

        var start = new LinePosition(problem.Line, 0);
        var end = new LinePosition(problem.Line, problem.Subject.Length);
        return Location.Create(problem.Path, default, new LinePositionSpan(start, end));
    }

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Alicerce.Generator", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
