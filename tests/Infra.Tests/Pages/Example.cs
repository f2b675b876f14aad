using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>A C# example of a page, compiled as a part of the program.</summary>
public sealed partial record Example(string Code)
{
    // Everything that the test itself runs with: the framework, the packages and the program.
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<string> Surroundings = new(Declare);

    public static IReadOnlyList<Example> In(string page) =>
        [.. Block().Matches(page).Select(match => new Example(match.Groups[1].Value))];

    /// <summary>What the compiler refuses, with the line of the example.</summary>
    public IReadOnlyList<string> Errors()
    {
        var tree = CSharpSyntaxTree.ParseText(
            $"{Surroundings.Value}\n#line 1 \"example\"\n{Code}\n    }}\n}}\n",
            new CSharpParseOptions(LanguageVersion.Preview));
        var compilation = CSharpCompilation.Create(
            "Examples",
            [tree],
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    // An example shows one component. What it builds on is there by the name that the program gives it.
    private static string Declare()
    {
        var text = new StringBuilder();
        foreach (var name in typeof(Foundation).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct())
        {
            text.Append($"using {name};\n");
        }

        text.Append(
            """
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Linq;
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Awsx = Pulumi.Awsx;

            internal sealed class Examples
            {
                private static StackSettings settings => null!;
                private static Account account => null!;
                private static StandardTags tags => null!;
                private static ComponentResourceOptions options => null!;

            """);
        foreach (var component in Component.All)
        {
            text.Append($"    private static {component.Type.FullName} {CamelCase(component.Name)} => null!;\n");
        }

        return text.Append("\n    private static void Build()\n    {\n").ToString();
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
