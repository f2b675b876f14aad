using Alicerce.Engine.Project;

namespace Alicerce.Engine.Policy;

/// <summary>What <c>PulumiPolicy.yaml</c> says.</summary>
/// <param name="Version">Replaces the version that the pack itself reports; null when the file names none.</param>
public sealed record PolicyPackFile(RuntimeOptions Runtime, string? Version)
{
    public const string FileName = "PulumiPolicy.yaml";

    public static PolicyPackFile Read(string path)
    {
        var file = YamlFile.Read(path);
        return new PolicyPackFile(RuntimeOptions.Read(file), file.Text("version"));
    }
}
