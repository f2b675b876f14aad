using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Benchmarks;

/// <summary>The resources that both packs are asked about: 25 properties each, some of them nested.</summary>
internal static class Resources
{
    public static AnalyzeRequest Request(int index) => new()
    {
        Type = "bench:index:Volume",
        Name = $"volume-{index}",
        Urn = Urn("Volume", index),
        Properties = Properties(index),
        Options = new AnalyzerResourceOptions(),
    };

    public static AnalyzeStackRequest Stack(int count)
    {
        var request = new AnalyzeStackRequest();
        for (var index = 0; index < count; index++)
        {
            var isKey = index % 10 == 0;
            var resource = new AnalyzerResource
            {
                Type = isKey ? "bench:index:Key" : "bench:index:Volume",
                Name = $"r-{index}",
                Urn = Urn(isKey ? "Key" : "Volume", index),
                Properties = Properties(index),
                Options = new AnalyzerResourceOptions(),
            };
            if (!isKey)
            {
                var key = Urn("Key", index - (index % 10));
                resource.Dependencies.Add(key);
                resource.PropertyDependencies["keyId"] = new AnalyzerPropertyDependencies { Urns = { key } };
            }

            request.Resources.Add(resource);
        }

        return request;
    }

    private static string Urn(string type, int index) => $"urn:pulumi:bench::bench::bench:index:{type}::r-{index}";

    private static Struct Properties(int index)
    {
        var properties = new Struct
        {
            Fields =
            {
                ["encrypted"] = Value.ForBool(index % 100 != 0),
                ["size"] = Value.ForNumber(100 + (index % 50)),
                ["tags"] = Value.ForStruct(new Struct
                {
                    Fields = { ["owner"] = Value.ForString("core"), ["stage"] = Value.ForString("prod") },
                }),
                ["metadata"] = Value.ForStruct(new Struct { Fields = { ["enabled"] = Value.ForBool(true) } }),
                ["rules"] = Value.ForList(
                    Value.ForStruct(new Struct { Fields = { ["port"] = Value.ForNumber(80) } }),
                    Value.ForStruct(new Struct { Fields = { ["port"] = Value.ForNumber(443) } })),
            },
        };
        for (var extra = properties.Fields.Count; extra < 25; extra++)
        {
            properties.Fields[$"property{extra}"] = Value.ForString($"value number {extra} of resource {index}");
        }

        return properties;
    }
}
