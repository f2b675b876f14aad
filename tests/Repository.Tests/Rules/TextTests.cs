using System.Text.RegularExpressions;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

/// <summary>Rules about every text file, code or not.</summary>
public sealed partial class TextTests
{
    private static IEnumerable<string> Texts() =>
        RepositoryFolder.Files.Where(file => !file.EndsWith(".png", StringComparison.Ordinal));

    [Test]
    public void No_file_names_a_place_on_one_machine() => Assert.That(Find(MachinePlace()), Is.Empty);

    [Test]
    public void No_file_names_the_host_of_a_package_registry() => Assert.That(Find(RegistryHost()), Is.Empty);

    [Test]
    public void No_file_leaves_work_for_later() => Assert.That(Find(LeftForLater()), Is.Empty);

    [Test]
    public void Every_file_ends_its_lines_with_a_line_feed()
    {
        var files = Texts().Where(file => RepositoryFolder.Read(file) is { Length: > 0 } text
            && (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n')));

        // NuGet writes its lock files without the last line feed.
        Assert.That(files.Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Find(Regex pattern) =>
        from file in Texts()
        from line in RepositoryFolder.Read(file).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from match in pattern.Matches(line.Text)
        select $"{file}:{line.Number}: {match.Value}";

    [GeneratedRegex(@"(?<![\w.-])/(root|work|Users)/\w|(?<![\w.-])/home/(?!ec2-user\b)\w+/|(?<![\w.-])/tmp/\w+/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePlace();

    [GeneratedRegex(@"registry\.npmjs|api\.nuget\.org|\w+\.debian\.org|nodesource\.com")]
    private static partial Regex RegistryHost();

    [GeneratedRegex("(?<![A-Za-z_])(TO" + "DO|FIX" + "ME|XX" + @"X)\b(?!_)")]
    private static partial Regex LeftForLater();
}
