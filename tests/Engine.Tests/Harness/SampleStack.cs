using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>A stack that a test writes down resource by resource.</summary>
internal sealed class SampleStack
{
    private readonly List<PlannedResource> _resources = [];

    public SampleStack() => Stack = Component(TypeToken.RootStack, "shop-dev", null);

    public Urn Stack { get; }

    public PreviewResult Result => new()
    {
        Project = "shop",
        Stack = "dev",
        Organization = "organization",
        Outcome = Outcome.Succeeded,
        Resources = [.. _resources],
    };

    public Urn Component(string type, string name, Urn? parent)
    {
        var urn = Urn.Create("dev", "shop", parent, type, name);
        _resources.Add(new PlannedResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Custom = false,
            Operation = Operation.Create,
            Parent = parent,
        });
        return urn;
    }

    /// <summary>A custom resource, with its inputs that are known and those that come from other resources.</summary>
    public Urn Add(string type, string name, string json = "{}", Urn? parent = null, params (string Input, Urn From)[] references)
    {
        var urn = Urn.Create("dev", "shop", parent ?? Stack, type, name);
        _resources.Add(new PlannedResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Custom = true,
            Operation = Operation.Create,
            Parent = parent ?? Stack,
            Inputs = PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json)),
            PropertyDependencies = references
                .GroupBy(reference => reference.Input)
                .ToImmutableSortedDictionary(
                    input => input.Key, input => input.Select(item => item.From).ToImmutableArray(), StringComparer.Ordinal),
        });
        return urn;
    }

    public Urn Add(string type, string name, params (string Input, Urn From)[] references) =>
        Add(type, name, "{}", null, references);

    public Urn Add(string type, string name, string json, params (string Input, Urn From)[] references) =>
        Add(type, name, json, null, references);
}
