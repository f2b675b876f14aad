namespace Alicerce.Repository.Tests.Model;

public sealed class CSharpCodeTests
{
    [TestCase("a // X\nb", "a     \nb")]
    [TestCase("a /* X\nX */ b", "a     \n     b")]
    [TestCase("a(\"X\", b)", "a(   , b)")]
    [TestCase("a(\"\\\"X\", b)", "a(     , b)")]
    [TestCase("a(@\"\"\"X\\\", b)", "a(@      , b)")]
    [TestCase("a('\"', b, \"X\")", "a(   , b,    )")]
    [TestCase("a(\"\", b)", "a(  , b)")]
    [TestCase("a(\"\"\"X \"X\" X\"\"\", b)", "a(             , b)")]
    [TestCase("a(\"// X\", b) // X", "a(      , b)     ")]
    public void Blanks_comments_and_literals_and_nothing_else(string source, string expected) =>
        Assert.That(CSharpCode.Strip(source), Is.EqualTo(expected));
}
