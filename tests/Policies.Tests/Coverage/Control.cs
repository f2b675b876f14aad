using Alicerce.Golden;

namespace Alicerce.Policies.Tests.Coverage;

/// <summary>A control that somebody asks for, and how much of it what a program declares can decide.</summary>
/// <param name="Id">Such as <c>RDS.3</c>.</param>
/// <param name="Service">The service that it is about.</param>
/// <param name="Decidable">All of it (<c>yes</c>), <c>partly</c> or not (<c>no</c>).</param>
internal sealed record Control(string Id, string Service, string Decidable)
{
    private const string File = "tests/Policies.Tests/Coverage/controls.txt";

    /// <summary>Every control of the services that the pack is about.</summary>
    public static IReadOnlyList<Control> All { get; } =
    [
        .. from line in System.IO.File.ReadLines(Path.Combine(Repository.Root, File))
           where !line.StartsWith('#')
           let parts = line.Split('|', StringSplitOptions.TrimEntries)
           from id in parts[2].Split(' ')
           select new Control(id, parts[0], parts[1]),
    ];
}
