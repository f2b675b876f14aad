using Alicerce.Infra.Packages;

namespace Alicerce.Infra.Machines;

/// <summary>What an instance does once, when it starts for the first time.</summary>
internal sealed record FirstStart
{
    /// <summary>What the application is called: its folder, its service and its log file.</summary>
    public required string Application { get; init; }

    /// <summary>The file of the application that is run.</summary>
    public required string Executable { get; init; }

    public required string Region { get; init; }

    /// <summary>What to install.</summary>
    public required PublishedPackage Package { get; init; }

    /// <summary>Whether the application is a service, or started by commands only.</summary>
    public required bool IsService { get; init; }

    /// <summary>The log group for the log files of the instance.</summary>
    public required Input<string> LogGroupName { get; init; }

    /// <summary>Settings of the application, by the names of environment variables.</summary>
    public required InputMap<string> Environment { get; init; }

    /// <summary>The device of disk D; empty for none.</summary>
    public string DataDisk { get; init; } = "";

    /// <summary>The device of disk E.</summary>
    public string ScratchDisk { get; init; } = "";
}
