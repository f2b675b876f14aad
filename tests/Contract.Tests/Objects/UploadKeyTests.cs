using Alicerce.Contract.Objects;

namespace Alicerce.Contract.Tests.Objects;

public sealed class UploadKeyTests
{
    private const string Text = "incoming/2026/03/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/Relatorio.csv";

    [Test]
    public void Is_new_for_each_upload()
    {
        var now = new DateTimeOffset(2026, 3, 14, 23, 30, 0, TimeSpan.FromHours(-3));

        var keys = new[] { UploadKey.Create(now, "u-1", "Relatório.csv"), UploadKey.Create(now, "u-1", "Relatório.csv") };

        Assert.That(keys.Select(key => key.ToString()), Is.Unique.And.All.Match(@"^incoming/2026/03/15/u-1/[0-9a-f-]{36}/Relatorio\.csv$"));
    }

    [Test]
    public void Reads_back()
    {
        Assert.That(UploadKey.TryParse(Text, out var key), Is.True);

        Assert.That((key!.Date, key.UserId, key.Id, key.Name, key.ToString()), Is.EqualTo((
            new DateOnly(2026, 3, 15), "u-1", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "Relatorio.csv", Text)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("incoming/a.txt")]
    [TestCase("results/2026/03/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/a.csv")]
    [TestCase("incoming/2026/13/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/a.csv")]
    [TestCase("incoming/2026/03/15/u 1/0f8fad5b-d9cb-469f-a165-70867728950e/a.csv")]
    [TestCase("incoming/2026/03/15/u-1/0f8fad5bd9cb469fa16570867728950e----/a.csv")]
    [TestCase("incoming/2026/03/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/a/b.csv")]
    [TestCase("incoming/2026/03/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/a b.csv")]
    [TestCase("incoming/2026/03/15/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/a.csv\n")]
    public void Reads_nothing_else(string? key) => Assert.That(UploadKey.TryParse(key, out _), Is.False);

    [TestCase("")]
    [TestCase("a/b")]
    [TestCase("..")]
    public void Refuses_a_user_id_that_breaks_the_key(string userId) =>
        Assert.That(() => UploadKey.Create(default, userId, "a.txt"), Throws.ArgumentException.With.Message.Contains("Use 1 to 64 letters"));
}
