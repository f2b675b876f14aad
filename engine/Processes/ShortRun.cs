using System.Collections.Immutable;

namespace Alicerce.Engine.Processes;

/// <summary>Settings of the .NET runtime for processes that live for a second.</summary>
public static class ShortRun
{
    /// <summary>
    /// Profiles that would make code faster later cost more than they give, and so do a thread that collects in the
    /// background and an early second compilation. A process that is no .NET program does not look at these. Numbers
    /// are hexadecimal: 512 milliseconds without a new method come before methods are compiled a second time.
    /// </summary>
    public static readonly ImmutableDictionary<string, string?> Environment =
        ImmutableDictionary<string, string?>.Empty
            .Add("DOTNET_TieredPGO", "0")
            .Add("DOTNET_gcConcurrent", "0")
            .Add("DOTNET_TC_CallCountingDelayMs", "200");
}
