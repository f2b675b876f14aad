using Alicerce.Contract.Objects;

namespace Alicerce.Contract.Tests.Objects;

public sealed class ResultKeyTests
{
    private const string JobId = "0123456789012345678901234567890123456789";

    [Test]
    public void Puts_everything_of_a_job_in_its_folder()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResultKey.Of(JobId, "images/small.webp"), Is.EqualTo($"results/{JobId}/images/small.webp"));
            Assert.That(ResultKey.ManifestOf(JobId), Is.EqualTo($"results/{JobId}/manifest.json"));
            Assert.That(ResultKey.LakeOf(new DateOnly(2026, 3, 5), JobId), Is.EqualTo($"lake/dt=2026-03-05/{JobId}.json.gz"));
        }
    }

    [TestCase("../other/manifest.json")]
    [TestCase("a//b")]
    [TestCase("")]
    [TestCase("ç.txt")]
    public void Refuses_a_name_that_leaves_the_folder(string name) =>
        Assert.That(() => ResultKey.Of(JobId, name), Throws.ArgumentException);
}
