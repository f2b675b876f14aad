using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Alicerce.Generator;

/// <summary>
/// Makes the classes of `Pulumi.Aws` and `Pulumi.Awsx` and the views of `Pulumi.Policy.Aws` from the facts about AWS
/// and the list of resources.
/// </summary>
[Generator]
public sealed class PackageGenerator : IIncrementalGenerator
{
    internal const string FactsFile = "aws.json";
    internal const string ResourcesFile = "resources.txt";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var package = context.AnalyzerConfigOptionsProvider.Select((options, _) =>
            options.GlobalOptions.TryGetValue("build_property.AlicercePackage", out var value) ? value : null);
        var facts = File(context, FactsFile);
        var resources = File(context, ResourcesFile);
        var generated = package.Combine(facts).Combine(resources)
            .Select((pair, _) => new Inputs(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName("Inputs")
            .Select((inputs, _) => inputs.Generate())
            .WithTrackingName("Generate");

        context.RegisterSourceOutput(
            generated.SelectMany((result, _) => result.Problems),
            (output, problem) => output.ReportDiagnostic(Diagnostics.Of(problem)));

        // One output for each class: a change of one property leaves the others as they are.
        context.RegisterSourceOutput(
            generated.SelectMany((result, _) => result.Files).WithTrackingName("Files"),
            (output, file) => output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private static IncrementalValueProvider<InputFile?> File(
        IncrementalGeneratorInitializationContext context, string name) =>
        context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == name)
            .Select((file, cancellationToken) =>
                file.GetText(cancellationToken) is { } text ? new InputFile(file.Path, text.ToString()) : null)
            .Collect()
            .Select((files, _) => files.FirstOrDefault());
}
