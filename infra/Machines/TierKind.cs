using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Machines;

/// <summary>What sets the instances of one tier apart from those of another.</summary>
internal sealed record TierKind
{
    /// <summary>What they run: its folder, its service, and the value of the tag <c>Role</c>, by which commands find them.</summary>
    public required string Application { get; init; }

    /// <summary>The file of the application that is run.</summary>
    public required string Executable { get; init; }

    /// <summary>Whether the application is a service, or started by commands only.</summary>
    public required bool IsService { get; init; }

    /// <summary>Size of disk D; 0 for none.</summary>
    public int DataDiskGb { get; init; }

    /// <summary>What they may do beyond the permissions of the application.</summary>
    public IReadOnlyList<Statement> Permissions { get; init; } = [];
}
