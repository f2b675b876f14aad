using System.Text.Json.Nodes;
using Alicerce.Engine.Baseline;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Builds what <c>pulumi stack export</c> writes of a stack of the scripted program.</summary>
public sealed class StackExport
{
    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    public const string ProviderUrn = "urn:pulumi:dev::shop::pulumi:providers:aws::default";

    private readonly JsonArray _resources = [];

    public StackExport()
    {
        Add("pulumi:pulumi:Stack", "shop-dev", "", with: resource =>
        {
            resource["custom"] = false;
            resource.Remove("parent");
            resource.Remove("provider");
        });
        Add("pulumi:providers:aws", "default", """{ "region": "us-east-1", "skipRegionValidation": "true" }""", with:
            resource =>
            {
                resource.Remove("parent");
                resource.Remove("provider");
                resource["id"] = "11111111-2222-3333-4444-555555555555";
            });
    }

    public static string UrnOf(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    /// <summary>A custom resource below the stack.</summary>
    public StackExport Add(
        string type, string name, string inputs, string? outputs = null, Action<JsonObject>? with = null)
    {
        var given = inputs.Length == 0 ? "{}" : inputs;
        var resource = new JsonObject
        {
            ["urn"] = UrnOf(type, name),
            ["custom"] = true,
            ["id"] = $"{name}-id",
            ["type"] = type,
            ["inputs"] = JsonNode.Parse(given),
            ["outputs"] = JsonNode.Parse(outputs ?? given),
            ["parent"] = StackUrn,
            ["provider"] = $"{ProviderUrn}::11111111-2222-3333-4444-555555555555",
        };
        with?.Invoke(resource);
        _resources.Add(resource);
        return this;
    }

    /// <summary>The resource before this one comes from another: all of it, or the properties that are named.</summary>
    public StackExport From(string type, string name, params string[] properties)
    {
        var last = _resources[^1]!.AsObject();
        last["dependencies"] = new JsonArray(UrnOf(type, name));
        last["propertyDependencies"] = new JsonObject(properties.Select(property =>
            KeyValuePair.Create(property, (JsonNode?)new JsonArray(UrnOf(type, name)))));
        return this;
    }

    public override string ToString() =>
        new JsonObject { ["version"] = 3, ["deployment"] = new JsonObject { ["resources"] = _resources.DeepClone() } }
            .ToJsonString();

    public PriorStack Read()
    {
        using var directory = new TemporaryProject();
        return BaselineFile.Read("--baseline", "stack.json", directory.Write("stack.json", ToString()));
    }
}
