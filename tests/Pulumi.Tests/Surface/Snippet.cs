using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Tests.Surface;

/// <summary>A few lines of a user's program, put before the compiler.</summary>
internal static class Snippet
{
    private const string Before = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Pulumi;
        using Pulumi.Serialization;
        using Pulumi.Testing;

        static class Program
        {
            static async Task Main()
            {
                Input<string> input = "i";
                Output<string> output = Output.Create("o");
                InputList<string> inputList = new();
                InputMap<string> inputMap = new();
                IMocks mocks = new EmptyMocks();
                var options = new TestOptions();
                await Task.Yield();

        """;

    private const string Between = """

            }
        }

        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Pulumi.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The errors of statements in a method; of declarations, too, if any are given.</summary>
    public static IReadOnlyList<string> Errors(string statements, string declarations = "") =>
        [.. Compile(statements, declarations).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id)
            .Distinct()];

    /// <summary>The method that the first call of the statements binds.</summary>
    public static string Binds(string statements)
    {
        var compilation = Compile(statements, "");
        var tree = compilation.SyntaxTrees.Single();
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(invocation => invocation.SpanStart >= Before.Length);
        var method = (IMethodSymbol?)compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return method is null
            ? string.Join('\n', errors)
            : method.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat
                .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters)
                .WithParameterOptions(
                    SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers));
    }

    private static CSharpCompilation Compile(string statements, string declarations) => CSharpCompilation.Create(
        "snippet",
        [CSharpSyntaxTree.ParseText(
            Before + statements + Between + declarations,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest))],
        References,
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
