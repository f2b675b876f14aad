using Alicerce.Engine.Receive;

namespace Alicerce.Engine.Tests.Receive;

public sealed class GoDurationTests
{
    [TestCase("300000000000ns", 300)]
    [TestCase("5m", 300)]
    [TestCase("1h30m", 5400)]
    [TestCase("1.5s", 1.5)]
    [TestCase("250ms", 0.25)]
    [TestCase("1m0.5s", 60.5)]
    public void Reads_durations_as_Go_writes_them(string text, double seconds) =>
        Assert.That(GoDuration.Parse(text), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void Reads_nothing_as_no_duration() => Assert.That(GoDuration.Parse(""), Is.Null);

    [TestCase("5")]
    [TestCase("five minutes")]
    [TestCase("5m!")]
    public void Refuses_other_texts(string text) => Assert.That(
        () => GoDuration.Parse(text),
        Throws.InstanceOf<FormatException>().With.Message.EqualTo($"`{text}` is not a duration such as `30m` or `1h30m`."));
}
