using System.Collections.Immutable;

namespace Alicerce.Engine.Processes;

/// <summary>Settings of the .NET runtime for processes that live for a second.</summary>
public static class ShortRun
{
    /// <summary>
    /// Profiles that would make code faster later cost more than they give; a process that is no .NET program does not
    /// look at this.
    /// </summary>
    public static readonly ImmutableDictionary<string, string?> Environment =
        ImmutableDictionary<string, string?>.Empty.Add("DOTNET_TieredPGO", "0");
}
