using Alicerce.Protocol.Transport;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class GrpcTimeoutTests
{
    [TestCase("1H", 3_600_000)]
    [TestCase("2M", 120_000)]
    [TestCase("3S", 3_000)]
    [TestCase("250m", 250)]
    [TestCase("5000u", 5)]
    [TestCase("7000000n", 7)]
    [TestCase("99999999m", 99_999_999)]
    public void Every_unit_is_read(string header, double milliseconds) =>
        Assert.That(GrpcTimeout.Parse(header), Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));

    [TestCase(null)]
    [TestCase("")]
    public void No_header_means_no_deadline(string? header) => Assert.That(GrpcTimeout.Parse(header), Is.Null);

    [TestCase("99999999H")]
    [TestCase("99999999M")]
    [TestCase("99999999S")]
    public void A_timer_can_wait_for_any_timeout(string header)
    {
        using var timer = new CancellationTokenSource();

        Assert.That(() => timer.CancelAfter(GrpcTimeout.Cap(GrpcTimeout.Parse(header)!.Value)), Throws.Nothing);
    }

    [TestCase("5")]
    [TestCase("S")]
    [TestCase("5s")]
    [TestCase("-5S")]
    [TestCase("1.5S")]
    [TestCase(" 5S")]
    [TestCase("123456789m")]
    public void Any_other_form_is_refused(string header) => Assert.That(
        () => GrpcTimeout.Parse(header),
        Throws.InstanceOf<GrpcException>()
            .With.Property(nameof(GrpcException.StatusCode)).EqualTo(GrpcStatusCode.Internal)
            .And.Message.Contains($"`{header}`"));

    [TestCase(-5, "0m")]
    [TestCase(0.2, "1m")]
    [TestCase(1500, "1500m")]
    [TestCase(99_999_999, "99999999m")]
    [TestCase(100_000_001, "100001S")]
    [TestCase(1e12, "3456000S")]
    public void A_timeout_is_written_rounded_up(double milliseconds, string header) =>
        Assert.That(GrpcTimeout.Format(TimeSpan.FromMilliseconds(milliseconds)), Is.EqualTo(header));
}
