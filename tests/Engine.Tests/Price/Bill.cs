using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Price;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Price;

/// <summary>Writes the bill of a few resources.</summary>
internal static class Bill
{
    public const string Region = "us-east-1";

    private static readonly CostEstimator Estimator = new(PriceTable.Load(), Usage.Default());

    public static CostEstimate Of(params PlannedResource[] resources) => Of(Region, resources);

    public static CostEstimate Of(string? region, params PlannedResource[] resources) => Estimator.Of(resources, region);

    public static PlannedResource Resource(string type, string name, string inputs = "{}", Urn? parent = null, params (string Input, Urn From)[] from)
    {
        var urn = Urn.Create("dev", "shop", parent, type, name);
        return new PlannedResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Custom = true,
            Operation = Operation.Create,
            Parent = parent,
            Inputs = PropertyValues.ToMap(Google.Protobuf.WellKnownTypes.Struct.Parser.ParseJson(inputs)),
            PropertyDependencies = from.ToImmutableSortedDictionary(
                edge => edge.Input, edge => ImmutableArray.Create(edge.From), StringComparer.Ordinal),
        };
    }

    public static PlannedResource WithUnknown(this PlannedResource resource, string input) =>
        resource with { Inputs = resource.Inputs.With(input, new PropertyValue.Unknown()) };

    public static (string Description, double? Monthly, CostKind Kind)[] Lines(this CostEstimate cost) =>
    [
        .. cost.Lines.Select(line => (
            line.Description, line.Monthly is { } monthly ? Math.Round(monthly, 2) : (double?)null, line.Kind)),
    ];
}
