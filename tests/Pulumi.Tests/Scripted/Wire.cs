using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Tests.Scripted;

/// <summary>Wire values, written out for assertions.</summary>
internal static class Wire
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string Key = "4dabf18193072939515e22adb298388d";

    private static readonly Dictionary<string, string> Signatures = new()
    {
        ["1b47061264138c4ac30d75fd1eb44270"] = "secret",
        ["c44067f5952c0a294b673a41bacd8c17"] = "asset",
        ["0def7320c3a5731c473e5ecbe6d01bc7"] = "archive",
        ["5cf8f73096256a8f31e491e813e4eb8e"] = "resource",
        ["d0e6a833031e9bbcd3f4e8bde6ca49a4"] = "output",
    };

    /// <summary>A short text for a value: <c>{a: 1, b: secret{value: "x"}, c: unknown}</c>.</summary>
    public static string Show(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Unknown ? "unknown" : $"\"{value.StringValue}\"",
        Value.KindOneofCase.NumberValue => FormattableString.Invariant($"{value.NumberValue}"),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(Show))}]",
        Value.KindOneofCase.StructValue => Show(value.StructValue),
        _ => "null",
    };

    public static string Show(Struct value)
    {
        var signature = value.Fields.TryGetValue(Key, out var key) ? Signatures[key.StringValue] : "";
        var fields = value.Fields
            .Where(field => field.Key != Key)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {Show(field.Value)}");
        return $"{signature}{{{string.Join(", ", fields)}}}";
    }

    public static Value Secret(Value value) => Value.ForStruct(new Struct
    {
        Fields =
        {
            [Key] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"),
            ["value"] = value,
        },
    });

    public static Struct Of(params (string Name, Value Value)[] fields)
    {
        var result = new Struct();
        foreach (var (name, value) in fields)
        {
            result.Fields[name] = value;
        }

        return result;
    }
}
