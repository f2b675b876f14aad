using Alicerce.Contract.Files;

namespace Alicerce.Contract.Tests.Files;

public sealed class AcceptedTypesTests
{
    [TestCase("report.csv", "text/csv")]
    [TestCase("REPORT.CSV", "text/csv")]
    [TestCase("notes.about.pdf", "application/pdf")]
    [TestCase("page.html", null)]
    [TestCase("picture.svg", null)]
    [TestCase("setup.exe", null)]
    [TestCase("report.csv.exe", null)]
    [TestCase("csv", null)]
    [TestCase("report.csv ", null)]
    [TestCase("", null)]
    public void Takes_a_file_by_the_end_of_its_name(string name, string? mediaType) =>
        Assert.That(AcceptedTypes.Default.MediaTypeOf(name), Is.EqualTo(mediaType));

    [TestCase("text/plain", true)]
    [TestCase("application/zip", true)]
    [TestCase("application/x-empty", true)]
    [TestCase("text/html", false)]
    [TestCase("image/svg+xml", false)]
    [TestCase("application/x-elf", false)]
    [TestCase("application/vnd.microsoft.portable-executable", false)]
    [TestCase("application/octet-stream", false)]
    public void Takes_content_that_a_listed_kind_of_file_can_have(string mediaType, bool isTaken) =>
        Assert.That(AcceptedTypes.Default.TakesContent(mediaType), Is.EqualTo(isTaken));

    [Test]
    public void Takes_what_is_listed_and_nothing_else()
    {
        Assert.That(AcceptedTypes.TryParse(" .PDF  .png .pdf ", out var types, out _), Is.True);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(types!.Extensions, Is.EqualTo(new[] { ".pdf", ".png" }));
            Assert.That(types.ToString(), Is.EqualTo(".pdf .png"));
            Assert.That(types.MediaTypeOf("a.csv"), Is.Null);
            Assert.That(types.TakesContent("text/csv"), Is.False);
            Assert.That(types.TakesContent("image/png"), Is.True);
        }
    }

    [Test]
    public void Takes_everything_when_told_so()
    {
        Assert.That(AcceptedTypes.TryParse("*", out var types, out _), Is.True);

        Assert.That(types!.IsEverything, Is.True);
        Assert.That(
            (types.MediaTypeOf("a.csv"), types.MediaTypeOf("setup.exe"), types.TakesContent("application/x-elf")),
            Is.EqualTo(("text/csv", "application/octet-stream", true)));
    }

    [TestCase(" ", "is empty. List ends of names with blanks between them")]
    [TestCase(".csv,.pdf", "names kinds of files that nobody knows here: `.csv,.pdf`. List")]
    [TestCase(".csv pdf *.png *", "names kinds of files that nobody knows here: `pdf`, `*.png`, `*`. List")]
    public void Names_what_it_does_not_know(string text, string expected)
    {
        Assert.That(AcceptedTypes.TryParse(text, out var types, out var problem), Is.False);

        Assert.That(types, Is.Null);
        Assert.That(problem, Does.StartWith(expected).And.EndsWith(".xml .zip."));
    }
}
