using Alicerce.Contract.Jobs;

namespace Alicerce.Contract.Tests.Jobs;

/// <summary>The expected ids were computed by another program.</summary>
public sealed class JobIdTests
{
    private const string OfVersion = "1cd00def5f77502b9d5fa6e3367e6c108bcbe0bb";
    private const string OfSequencer = "ce1811cb04f4de1123cff6ddd1cc3a8a75de259e";

    [Test]
    public void Depends_on_the_version_where_there_is_one() =>
        Assert.That(
            new[] { JobId.Of("bucket", "incoming/a.txt", "v1", "abc", "01"), JobId.Of("bucket", "incoming/a.txt", "v1", null, "02") },
            Is.All.EqualTo(OfVersion));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("null")]
    public void Depends_on_tag_and_order_where_there_is_no_version(string? versionId) =>
        Assert.That(JobId.Of("bucket", "incoming/a.txt", versionId, "abc", "0055AED6"), Is.EqualTo(OfSequencer));

    [Test]
    public void Names_an_execution_within_the_limits_of_Step_Functions() =>
        Assert.That(JobId.ExecutionNameOf(OfVersion), Is.EqualTo("f-" + OfVersion).And.Length.LessThanOrEqualTo(80));

    [TestCase(OfVersion, true)]
    [TestCase("0123456789012345678901234567890123456789", true)]
    [TestCase("012345678901234567890123456789012345678", false)]
    [TestCase("012345678901234567890123456789012345678G", false)]
    [TestCase("012345678901234567890123456789012345678A", false)]
    [TestCase(null, false)]
    public void Tells_an_id_from_other_text(string? text, bool expected) => Assert.That(JobId.IsValid(text), Is.EqualTo(expected));
}
