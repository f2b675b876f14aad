using System.Collections;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>A message as instructions by field name, from which the peer makes one through its own setters.</summary>
internal static class MessageSpec
{
    public static JsonObject Of(IMessage message)
    {
        if (message is Struct or Value)
        {
            return new JsonObject
            {
                ["type"] = message.Descriptor.FullName,
                ["json"] = JsonNode.Parse(JsonFormatter.Default.Format(message)),
            };
        }

        var fields = message.Descriptor.Fields.InDeclarationOrder()
            .Where(field => field.RealContainingOneof is null || field.Accessor.HasValue(message))
            .Select(field => (JsonNode)new JsonObject
            {
                ["name"] = NameInSetters(field),
                ["label"] = field.IsMap ? "map" : field.IsRepeated ? "list" : "one",
                ["value"] = OfField(field, field.Accessor.GetValue(message)),
            });
        return new JsonObject { ["type"] = message.Descriptor.FullName, ["fields"] = new JsonArray([.. fields]) };
    }

    /// <summary>How the peer calls the field in the plain object of a message.</summary>
    public static string NameInObjects(FieldDescriptor field)
    {
        var name = NameInSetters(field);
        var suffix = field.IsMap ? "Map" : field.IsRepeated ? "List" : "";
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}{suffix}";
    }

    private static string NameInSetters(FieldDescriptor field) => string.Concat(
        field.Name.Split('_').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..].ToLowerInvariant()}"));

    private static JsonNode? OfField(FieldDescriptor field, object value) => value switch
    {
        IDictionary map => new JsonArray([.. map.Keys.Cast<string>().Select(key =>
            (JsonNode)new JsonArray(key, OfSingle(map[key]!)))]),
        IList list when field.IsRepeated => new JsonArray([.. list.Cast<object>().Select(OfSingle)]),
        _ => OfSingle(value),
    };

    private static JsonNode? OfSingle(object value) => value switch
    {
        IMessage message => Of(message),
        ByteString bytes => bytes.ToBase64(),
        System.Enum number => Convert.ToInt32(number, null),
        _ => JsonValue.Create(value),
    };
}
