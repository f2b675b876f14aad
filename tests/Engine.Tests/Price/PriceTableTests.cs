using System.Text.Json;
using System.Text.RegularExpressions;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Price;

/// <summary>No price lies in the table without a use that somebody can name.</summary>
public sealed partial class PriceTableTests
{
    [Test]
    public void Every_price_is_used_or_the_docs_say_why_not()
    {
        var code = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "engine", "Price", "Pricings"), "*.cs")
            .Select(File.ReadAllText));
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cost.md"));
        var idle = Items().Where(item =>
            !code.Contains($"\"{item}\"", StringComparison.Ordinal)
            && !ByWhatAResourceNames().IsMatch(item)
            && !docs.Contains($"`{item}`", StringComparison.Ordinal));

        Assert.That(idle, Is.Empty, "Use the price in `engine/Price/Pricings`, or say in `docs/cost.md` why nothing does.");
    }

    [Test]
    public void Every_price_has_a_source_or_says_what_it_was_derived_from()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(PathOfTable));
        var sources = table.RootElement.GetProperty("sources");
        var mistakes = table.RootElement.GetProperty("items").EnumerateObject()
            .SelectMany(item => item.Value.GetProperty("prices").EnumerateObject().Select(quote => (Item: item.Name, quote.Name, quote.Value)))
            .Where(entry => entry.Value.TryGetProperty("price", out _)
                ? !entry.Value.TryGetProperty("source", out var source) || !sources.TryGetProperty(source.GetString()!, out _)
                : entry.Value.TryGetProperty("estimate", out _) && !entry.Value.TryGetProperty("basis", out _))
            .Select(entry => $"{entry.Item} in {entry.Name}");

        Assert.That(mistakes, Is.Empty);
    }

    private static string PathOfTable => Path.Combine(Repository.Root, "engine", "Price", "prices.json");

    private static string[] Items()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(PathOfTable));
        return [.. table.RootElement.GetProperty("items").EnumerateObject().Select(item => item.Name)];
    }

    /// <summary>The kinds of machines, classes, volumes and notebooks.</summary>
    [GeneratedRegex(@"^(ec2\.(?!credits)[a-z0-9]+\.[a-z0-9]+|rds\.(pg|mysql)\.[a-z0-9]+\.[a-z0-9]+\.(single|multi)|rds\.gp3(\.iops)?\.(single|multi)|ebs\.[a-z0-9]+\.storage|sagemaker\.ml\..+)$")]
    private static partial Regex ByWhatAResourceNames();
}
