using System.Text.Json.Serialization;

namespace Alicerce.Local.Hosting;

[JsonSerializable(typeof(LocalKeys))]
internal sealed partial class LocalJson : JsonSerializerContext;
