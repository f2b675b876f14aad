using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alicerce.Schema.Tests.Generation;

public sealed class RealSchemaTests
{
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    private static readonly Dictionary<string, Lazy<ImmutableArray<GeneratedSourceResult>>> Sources =
        new[] { "Aws", "Awsx", "Policy.Aws" }.ToDictionary(
            package => package,
            package => new Lazy<ImmutableArray<GeneratedSourceResult>>(
                () => Generated.Sources(package, Generated.RealSchema)));

    [TestCase("Aws")]
    [TestCase("Awsx")]
    [TestCase("Policy.Aws")]
    public void Every_file_is_correct_syntax(string package)
    {
        var errors = Sources[package].Value
            .SelectMany(source => source.SyntaxTree.GetDiagnostics())
            .ToList();

        Assert.That(errors, Is.Empty);
    }

    [TestCase("Aws")]
    [TestCase("Awsx")]
    [TestCase("Policy.Aws")]
    public void No_member_is_called_like_its_class(string package)
    {
        var clashes = Sources[package].Value
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
            .Select(property => (Type: property.Parent as TypeDeclarationSyntax, Name: property.Identifier.Text))
            .Where(member => member.Type?.Identifier.Text == member.Name)
            .Select(member => member.Name);

        Assert.That(clashes, Is.Empty);
    }

    [Test]
    public void Every_listed_resource_has_a_class_and_a_view()
    {
        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Facts", "resources.txt"))
            .Select(line => line.Split('#')[0].Trim())
            .Where(token => Schema.FindResource(token) is { IsComponent: false, IsProvider: false })
            .ToList();
        var classes = Text("Aws");
        var views = Text("Policy.Aws");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed, Has.Count.GreaterThan(100));
            foreach (var token in listed)
            {
                Assert.That(classes, Does.Contain($"[AwsResourceType(\"{token}\")]"));
                Assert.That(views, Does.Contain($"ResourceType => \"{token}\";"));
            }
        }
    }

    private static string Text(string package) =>
        string.Concat(Sources[package].Value.Select(source => source.SourceText.ToString()));
}
