using System.Text.Json;

namespace Alicerce.Engine.Price;

/// <summary>
/// The prices that the engine knows: public list prices, on demand, without tax, discount or free allowance. What is not
/// in the table has no price here, which is something else than a price of zero.
/// </summary>
public sealed class PriceTable
{
    public const string File = "engine/Price/prices.json";

    /// <summary>The hours of a month, as AWS counts them in its own estimates.</summary>
    public const double HoursPerMonth = 730;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Content _content;

    private PriceTable(Content content) => _content = content;

    /// <summary>The day on which the table was compiled.</summary>
    public string Date => _content.Date;

    public static PriceTable Load()
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.json")!;
        return new PriceTable(JsonSerializer.Deserialize<Content>(stream, Options)!);
    }

    /// <summary>Null where the table has neither a price nor an estimate.</summary>
    public UnitPrice? Find(string item, string region)
    {
        if (!_content.Items.TryGetValue(item, out var entry) || !entry.Prices.TryGetValue(region, out var quote))
        {
            return null;
        }

        return quote switch
        {
            { Price: { } price } => new UnitPrice(
                item, entry.Service, entry.Item, entry.Unit, price, IsEstimate: false, _content.SourceOf(quote.Source!)),
            { Estimate: { } estimate } => new UnitPrice(
                item, entry.Service, entry.Item, entry.Unit, estimate, IsEstimate: true, quote.Basis ?? "estimate"),
            _ => null,
        };
    }

    /// <summary>What the table calls an item; the id of one that it does not have.</summary>
    public string DescriptionOf(string item) =>
        _content.Items.TryGetValue(item, out var entry) ? $"{entry.Service}: {entry.Item}" : item;

    public bool Has(string item) => _content.Items.ContainsKey(item);

    private sealed record Content(
        string Date, Dictionary<string, string> Sources, Dictionary<string, Entry> Items)
    {
        public string SourceOf(string source) => Sources.GetValueOrDefault(source, source);
    }

    private sealed record Entry(string Service, string Item, string Unit, Dictionary<string, Quote> Prices);

    private sealed record Quote(double? Price, string? Source, double? Estimate, string? Basis);
}
