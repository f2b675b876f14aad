using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The program asks for a resource that cannot be; every mistake that was found is in it.</summary>
public sealed class InvalidResourceException(ImmutableArray<string> problems) : Exception(string.Join('\n', problems))
{
    public InvalidResourceException(string problem) : this([problem])
    {
    }

    public ImmutableArray<string> Problems { get; } = problems;
}
