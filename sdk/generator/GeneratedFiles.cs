using System.Collections.Immutable;
using Alicerce.Generator.Emission;
using Alicerce.Generator.Facts;

namespace Alicerce.Generator;

/// <summary>What one run makes: files, or problems. Two runs over the same text are equal.</summary>
internal sealed record GeneratedFiles(ImmutableArray<SourceFile> Files, ImmutableArray<Problem> Problems)
{
    public static GeneratedFiles Failed(params Problem[] problems) => new([], [.. problems]);

    public bool Equals(GeneratedFiles? other) =>
        other is not null && Files.SequenceEqual(other.Files) && Problems.SequenceEqual(other.Problems);

    public override int GetHashCode() => (Files.Length * 397) ^ Problems.Length;
}
