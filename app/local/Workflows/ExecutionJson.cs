using System.Text.Json.Serialization;

namespace Alicerce.Local.Workflows;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Execution))]
internal sealed partial class ExecutionJson : JsonSerializerContext;
