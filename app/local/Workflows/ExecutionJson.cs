using System.Text.Json.Serialization;

namespace Alicerce.Local.Workflows;

/// <summary>How executions are kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Execution))]
internal sealed partial class ExecutionJson : JsonSerializerContext;
