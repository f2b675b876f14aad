using Alicerce.Worker.Statistics;

namespace Alicerce.Worker.Tests.Statistics;

public sealed class QuantileSketchTests
{
    private const int Values = 1_000_000;

    private static readonly double[] Parts = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    [Test]
    public void Ranks_of_a_million_values_are_off_by_less_than_one_percent_in_any_order(
        [Values("ascending", "descending", "shuffled", "sawtooth")] string order)
    {
        var sketch = new QuantileSketch();
        foreach (var value in InOrder(order))
        {
            sketch.Add(value);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sketch.Count, Is.EqualTo(Values));
            Assert.That(sketch.At(0), Is.Zero);
            Assert.That(sketch.At(1), Is.EqualTo(Values - 1));
            foreach (var part in Parts)
            {
                Assert.That(sketch.At(part) / Values, Is.EqualTo(part).Within(0.01), $"{part}");
            }
        }
    }

    [Test]
    public void Few_values_are_exact()
    {
        var sketch = new QuantileSketch();
        foreach (var value in new[] { 30.0, 10, 20, 50, 40 })
        {
            sketch.Add(value);
        }

        Assert.That(sketch.At(0.5), Is.EqualTo(30));
    }

    [Test]
    public void Nothing_has_no_quantile() => Assert.That(new QuantileSketch().At(0.5), Is.NaN);

    private static IEnumerable<int> InOrder(string order)
    {
        // Any multiplier without a common factor visits every value once.
        const long Multiplier = 613_651;

        for (var index = 0; index < Values; index++)
        {
            yield return order switch
            {
                "ascending" => index,
                "descending" => Values - 1 - index,
                "shuffled" => (int)(index * Multiplier % Values),
                _ => index % 2 == 0 ? index / 2 : Values - 1 - (index / 2),
            };
        }
    }
}
