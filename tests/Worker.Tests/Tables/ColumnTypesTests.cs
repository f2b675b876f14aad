using Alicerce.Worker.Tables;

namespace Alicerce.Worker.Tests.Tables;

public sealed class ColumnTypesTests
{
    [TestCase("true", ColumnType.Boolean)]
    [TestCase("12", ColumnType.WholeNumber)]
    [TestCase(" -12 ", ColumnType.WholeNumber)]
    [TestCase("9223372036854775808", ColumnType.Number)]
    [TestCase("1.5e3", ColumnType.Number)]
    [TestCase("0.5", ColumnType.Number)]
    [TestCase("0", ColumnType.WholeNumber)]
    [TestCase("2026-02-28", ColumnType.Date)]
    [TestCase("2026-02-30", ColumnType.Text)]
    [TestCase("2026-02-28T10:11:12Z", ColumnType.Timestamp)]
    [TestCase("2026-02-28 10:11:12.123456+03:00", ColumnType.Timestamp)]
    [TestCase("1,5", ColumnType.Text)]
    [TestCase("NaN", ColumnType.Text)]
    [TestCase("1e999", ColumnType.Text)]
    public void A_value_has_a_type(string value, ColumnType type) => Assert.That(ColumnTypes.Of(value), Is.EqualTo(type));

    [Test]
    public void A_number_with_leading_zeros_is_a_code() => Assert.That(ColumnTypes.Of("01310"), Is.EqualTo(ColumnType.Text));

    [TestCase(ColumnType.WholeNumber, ColumnType.Number, ColumnType.Number)]
    [TestCase(ColumnType.Timestamp, ColumnType.Date, ColumnType.Timestamp)]
    [TestCase(ColumnType.Empty, ColumnType.Boolean, ColumnType.Boolean)]
    [TestCase(ColumnType.WholeNumber, ColumnType.Date, ColumnType.Text)]
    public void Two_types_have_one_that_holds_both(ColumnType left, ColumnType right, ColumnType both)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ColumnTypes.Join(left, right), Is.EqualTo(both));
            Assert.That(ColumnTypes.Join(right, left), Is.EqualTo(both));
        }
    }

    [TestCase("", true)]
    [TestCase("  ", true)]
    [TestCase("NULL", true)]
    [TestCase("nil", false)]
    public void A_missing_value_has_several_spellings(string value, bool isMissing) =>
        Assert.That(ColumnTypes.IsMissing(value), Is.EqualTo(isMissing));
}
