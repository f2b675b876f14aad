using Alicerce.Generator.Emission;
using Alicerce.Generator.Facts;

namespace Alicerce.Generator;

/// <summary>Everything that a run depends on.</summary>
/// <param name="Package">Which package the project is: `Aws`, `Awsx` or `Policy.Aws`.</param>
/// <param name="Facts">The file `aws.json`.</param>
/// <param name="Resources">The file `resources.txt`.</param>
internal sealed record Inputs(string? Package, InputFile? Facts, InputFile? Resources)
{
    public GeneratedFiles Generate()
    {
        if (Package is not ("Aws" or "Awsx" or "Policy.Aws"))
        {
            return GeneratedFiles.Failed(new Problem(ProblemKind.UnknownPackage, "", 0, Package ?? "", ""));
        }

        if (Facts is null || Resources is null)
        {
            var missing = Facts is null ? PackageGenerator.FactsFile : PackageGenerator.ResourcesFile;
            return GeneratedFiles.Failed(new Problem(ProblemKind.MissingFile, "", 0, missing, ""));
        }

        try
        {
            var specification = Specification.Parse(Facts.Text);
            var resources = ResourceList.Parse(Resources.Path, Resources.Text, specification);
            if (resources.Problems.Count > 0)
            {
                return GeneratedFiles.Failed([.. resources.Problems]);
            }

            var files = Package == "Policy.Aws"
                ? ViewEmitter.Emit(specification, resources.Tokens)
                : PackageEmitter.Emit(specification, resources.Tokens, Package.ToLowerInvariant());
            return new GeneratedFiles([.. files.OrderBy(file => file.Name, StringComparer.Ordinal)], []);
        }
        catch (FormatException exception)
        {
            return GeneratedFiles.Failed(
                new Problem(ProblemKind.UnreadableFacts, Facts.Path, 0, PackageGenerator.FactsFile, exception.Message));
        }
    }
}
