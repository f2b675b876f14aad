namespace Alicerce.Infra.Machines;

/// <summary>The shell scripts that instances run.</summary>
internal static class MachineScripts
{
    /// <summary>Installs what every application needs. Harmless where all of it is there already.</summary>
    public static string Install { get; } = Read("install.sh");

    /// <summary>Disks, settings, agent and application of an instance that starts for the first time.</summary>
    public static string FirstStart { get; } = Read("first-start.sh");

    /// <summary>Runs the worker once, for one file.</summary>
    public static string RunWorker { get; } = Read("run-worker.sh");

    private static string Read(string name)
    {
        using var stream = typeof(MachineScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"`{name}` is not embedded in the program.");
        using var reader = new StreamReader(stream);
        // A checkout with Windows line ends would make bash read `\r` as part of every command.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
