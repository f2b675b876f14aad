namespace Alicerce.Engine.Policy;

/// <summary>Where a policy pack is.</summary>
/// <param name="GivenPath">As the user wrote it, for messages.</param>
/// <param name="Path">The absolute path of a directory with <c>PulumiPolicy.yaml</c>, or of an executable file.</param>
/// <param name="Description">The pack's file beside it, if there is one.</param>
public sealed record PolicyPackSource(string GivenPath, string Path, bool IsExecutable, PolicyPackFile? Description)
{
    /// <summary>The directory that the pack is told is its own.</summary>
    public string Directory => IsExecutable ? System.IO.Path.GetDirectoryName(Path)! : Path;
}
