using Alicerce.Contract.Objects;

namespace Alicerce.Contract.Tests.Objects;

public sealed class SafeNameTests
{
    [TestCase("report.csv", "report.csv")]
    [TestCase("Relatório de maçãs (1).CSV", "Relatorio-de-macas-1-.CSV")]
    [TestCase("e\u0301te\u0301.txt", "ete.txt")]
    [TestCase("C:\\Users\\Ana\\foto.jpg", "foto.jpg")]
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase(".htaccess", "htaccess")]
    [TestCase("a;rm -rf $(x)`y`.sh", "a-rm-rf-x-y-.sh")]
    [TestCase("日本語", "file")]
    [TestCase("日本語.pdf", "pdf")]
    [TestCase("a\r\nb\0c", "a-b-c")]
    [TestCase("💾", "file")]
    [TestCase("", "file")]
    [TestCase(null, "file")]
    [TestCase("..", "file")]
    [TestCase("folder/", "file")]
    public void Makes_names_that_are_safe_everywhere(string? fileName, string expected)
    {
        var name = SafeName.From(fileName);

        Assert.That(name, Is.EqualTo(expected));
        Assert.That(SafeName.IsSafe(name), Is.True);
    }

    [Test]
    public void Cuts_a_long_name_before_its_extension()
    {
        var name = SafeName.From(new string('x', 300) + ".parquet");

        Assert.That(name, Has.Length.EqualTo(SafeName.MaximumLength).And.EndsWith("x.parquet"));
        Assert.That(SafeName.IsSafe(name), Is.True);
    }

    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("-a")]
    [TestCase("a--b")]
    [TestCase("ç")]
    [TestCase("")]
    public void Calls_no_other_name_safe(string name) => Assert.That(SafeName.IsSafe(name), Is.False);
}
