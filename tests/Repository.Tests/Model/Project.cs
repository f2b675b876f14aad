using System.Xml.Linq;

namespace Alicerce.Repository.Tests.Model;

/// <summary>What a project file says about its references.</summary>
internal sealed record Project
{
    public required string File { get; init; }

    public required XDocument Document { get; init; }

    /// <summary>Projects whose assemblies the code can use: neither analyzers nor those that are only built before.</summary>
    public IEnumerable<string> References =>
        ProjectReferences
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(Resolve);

    public IEnumerable<string> BuildsBefore =>
        ProjectReferences
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") == "false")
            .Select(Resolve);

    /// <summary>Those that the project adds, not those that it takes away.</summary>
    public IEnumerable<XElement> PackageReferences =>
        Document.Descendants("PackageReference").Where(reference => reference.Attribute("Remove") is null);

    private IEnumerable<XElement> ProjectReferences => Document.Descendants("ProjectReference");

    public static IEnumerable<Project> All() => RepositoryFolder.Ending(".csproj").Select(Load);

    public static Project Load(string file) =>
        new() { File = file, Document = XDocument.Parse(RepositoryFolder.Read(file)) };

    public override string ToString() => File;

    private string Resolve(XElement reference)
    {
        var folder = Path.GetDirectoryName(RepositoryFolder.FullPath(File))!;
        var target = Path.GetFullPath(Path.Combine(folder, (string)reference.Attribute("Include")!));
        return Path.GetRelativePath(RepositoryFolder.Root, target).Replace('\\', '/');
    }
}
