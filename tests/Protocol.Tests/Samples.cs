namespace Alicerce.Protocol.Tests;

/// <summary>Values of every case, freshly made with each call and all different from each other.</summary>
internal static class Samples
{
    public static IEnumerable<PropertyValue> OneOfEachCase()
    {
        yield return PropertyValue.Null.Instance;
        yield return new PropertyValue.Bool(false);
        yield return new PropertyValue.Bool(true);
        yield return new PropertyValue.Number(0);
        yield return new PropertyValue.Number(-1.5e300);
        yield return new PropertyValue.Number(double.NaN);
        yield return new PropertyValue.String("");
        yield return new PropertyValue.String("não 🚀\n\0");
        yield return new PropertyValue.ByteString([]);
        yield return new PropertyValue.ByteString([0, 255, 128]);
        foreach (var kind in Enum.GetValues<UnknownKind>())
        {
            yield return new PropertyValue.Unknown(kind);
        }

        yield return new PropertyValue.List();
        yield return new PropertyValue.List(PropertyValue.Null.Instance);
        yield return new PropertyValue.List(new PropertyValue.Number(1), new PropertyValue.List());
        yield return Map();
        yield return Map("a", PropertyValue.Null.Instance);
        yield return Map("a", Map("__b", new PropertyValue.String("c")));
        yield return new PropertyValue.Secret(PropertyValue.Null.Instance);
        yield return new PropertyValue.Secret(new PropertyValue.Secret(new PropertyValue.Unknown()));
        yield return new PropertyValue.Secret(Map("a", new PropertyValue.Secret(new PropertyValue.String("b"))));
        yield return new PropertyValue.Asset { Hash = "e3b0" };
        yield return new PropertyValue.Asset { Text = "", Hash = "e3b0" };
        yield return new PropertyValue.Asset { Text = "content" };
        yield return new PropertyValue.Asset { Path = "./file" };
        yield return new PropertyValue.Asset { Uri = "https://example.com/file" };
        yield return new PropertyValue.Archive { Path = "./folder", Hash = "abcd" };
        yield return new PropertyValue.Archive { Uri = "https://example.com/file.zip" };
        yield return new PropertyValue.Archive { Assets = new Dictionary<string, PropertyValue>() };
        yield return new PropertyValue.Archive
        {
            Hash = "abcd",
            Assets = new Dictionary<string, PropertyValue>
            {
                ["src"] = new PropertyValue.Archive { Path = "./src" },
                ["index.html"] = new PropertyValue.Asset { Text = "<html>", Hash = "e3b0" },
            },
        };
        yield return new PropertyValue.ResourceReference("urn:pulumi:dev::shop::t::component");
        yield return new PropertyValue.ResourceReference("urn:pulumi:dev::shop::t::known")
        {
            Id = new PropertyValue.String("vpc-1"),
            Name = "known",
            Type = "t",
            PackageVersion = "7.1.0",
        };
        yield return new PropertyValue.ResourceReference("urn:pulumi:dev::shop::t::new")
        {
            Id = new PropertyValue.Unknown(),
        };
        yield return new PropertyValue.Output(null);
        yield return new PropertyValue.Output(null) { IsSecret = true };
        yield return new PropertyValue.Output(PropertyValue.Null.Instance);
        yield return new PropertyValue.Output(new PropertyValue.List(new PropertyValue.Output(null)))
        {
            IsSecret = true,
            Dependencies = ["urn:pulumi:dev::shop::t::b", "urn:pulumi:dev::shop::t::a"],
        };
    }

    public static PropertyValue.Map Map(string name, PropertyValue value) => new([KeyValuePair.Create(name, value)]);

    public static PropertyValue.Map Map(params (string Name, double Value)[] entries) => new(entries.Select(
        entry => KeyValuePair.Create<string, PropertyValue>(entry.Name, new PropertyValue.Number(entry.Value))));

    /// <summary>An object in an object, this many times.</summary>
    public static PropertyValue.Map Nested(int levels)
    {
        var map = PropertyValue.Map.Empty;
        for (var level = 1; level < levels; level++)
        {
            map = Map("inner", map);
        }

        return map;
    }
}
