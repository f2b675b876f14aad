using System.Text.Json;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Price;

namespace Alicerce.Engine.Render;

/// <summary>The bill of a month, for a machine; nothing where the preview did not see the whole stack.</summary>
public static class JsonCost
{
    private const int Digits = 4;

    public static void Write(Utf8JsonWriter json, PreviewResult result)
    {
        if (result.Cost is not { } cost)
        {
            return;
        }

        json.WriteStartObject("cost");
        json.WriteString("currency", "USD");
        json.WriteString("priceDate", cost.PriceDate);
        json.WriteString("usage", cost.UsageSource);
        WriteSums(json, cost.Known, cost.Estimated, cost.UnknownLines);
        if (result.BaselineCost is { } baseline)
        {
            json.WriteStartObject("baseline");
            WriteSums(json, baseline.Known, baseline.Estimated, baseline.UnknownLines);
            json.WriteEndObject();
        }

        json.WriteStartArray("components");
        foreach (var component in cost.Components)
        {
            json.WriteStartObject();
            json.WriteString("component", component.Component?.Value);
            WriteSums(json, component.Known, component.Estimated, component.UnknownLines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in cost.Lines)
        {
            WriteLine(json, line);
            JsonRenderer.Drain(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("unpricedTypes");
        foreach (var type in cost.UnpricedTypes)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, CostLine line)
    {
        json.WriteStartObject();
        json.WriteString("urn", line.Urn.Value);
        json.WriteString("kind", Of(line.Kind));
        json.WriteString("item", line.Description);
        json.WriteString("region", line.Region);
        WriteAmount(json, "monthly", line.Monthly);
        WriteAmount(json, "quantity", line.Quantity);
        json.WriteString("quantitySource", line.Source switch
        {
            QuantitySource.Declared => "declared",
            QuantitySource.Assumed => "assumed",
            _ => "atMost",
        });
        json.WriteString("note", line.Note);
        if (line.Price is { } price)
        {
            json.WriteNumber("unitPrice", price.Amount);
            json.WriteString("unit", price.Unit);
            json.WriteString("basis", price.Basis);
        }

        json.WriteEndObject();
    }

    private static void WriteSums(Utf8JsonWriter json, double known, double estimated, int unknown)
    {
        WriteAmount(json, "known", known);
        WriteAmount(json, "estimated", estimated);
        json.WriteNumber("unknownItems", unknown);
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, double? amount)
    {
        if (amount is { } number)
        {
            json.WriteNumber(name, Math.Round(number, Digits));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Of(CostKind kind) => kind switch
    {
        CostKind.Known => "known",
        CostKind.Estimated => "estimated",
        _ => "unknown",
    };
}
