extern alias generator;

using System.Collections.Immutable;
using generator::Alicerce.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alicerce.Schema.Tests.Generation;

/// <summary>Runs the generator on files in memory.</summary>
internal static class Generated
{
    private static readonly string Home = AppContext.BaseDirectory;

    public static IReadOnlyList<AdditionalText> SmallSchema { get; } =
        [Read("aws.json", "Golden", "schema.json"), Read("resources.txt", "Golden", "resources.txt")];

    public static IReadOnlyList<AdditionalText> RealSchema { get; } =
        [Read("aws.json", "Facts", "aws.json"), Read("resources.txt", "Facts", "resources.txt")];

    public static GeneratorDriver Driver(string? package, IEnumerable<AdditionalText> files) =>
        CSharpGeneratorDriver.Create(
            [new PackageGenerator().AsSourceGenerator()],
            files,
            CSharpParseOptions.Default,
            new ProjectOptions(package),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorDriver Run(this GeneratorDriver driver) =>
        driver.RunGenerators(CSharpCompilation.Create("Empty"));

    public static ImmutableArray<GeneratedSourceResult> Sources(string package, IEnumerable<AdditionalText> files) =>
        Driver(package, files).Run().GetRunResult().Results.Single().GeneratedSources;

    public static ImmutableArray<Diagnostic> Problems(string? package, params IEnumerable<AdditionalText> files) =>
        Driver(package, files).Run().GetRunResult().Diagnostics;

    private static TextFile Read(string name, params IEnumerable<string> path) =>
        new(name, File.ReadAllText(Path.Combine([Home, .. path])));
}
