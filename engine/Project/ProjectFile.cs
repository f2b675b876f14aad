using System.Collections.Immutable;

namespace Alicerce.Engine.Project;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Directory">The directory of the file: the root of the project.</param>
/// <param name="ProgramDirectory">Where the program is: the root joined with <c>main</c>.</param>
/// <param name="Binary">The built program that <c>runtime.options.binary</c> names, if it does.</param>
public sealed record ProjectFile(
    string Name,
    string Directory,
    string ProgramDirectory,
    string Runtime,
    string? Binary,
    ImmutableSortedDictionary<string, ConfigurationDeclaration> Configuration);
