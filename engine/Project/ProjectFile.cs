using System.Collections.Immutable;

namespace Alicerce.Engine.Project;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Directory">The directory of the file: the root of the project.</param>
/// <param name="ProgramDirectory">Where the program is: the root joined with <c>main</c>.</param>
/// <param name="EntryPoint">The file in it that is run; null for the one that the program itself names.</param>
public sealed record ProjectFile(
    string Name,
    string Directory,
    string ProgramDirectory,
    string? EntryPoint,
    RuntimeOptions Runtime,
    ImmutableSortedDictionary<string, ConfigurationDeclaration> Configuration);
