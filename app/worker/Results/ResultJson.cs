using System.Text.Json.Serialization;

namespace Alicerce.Worker.Results;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(LakeRecord))]
internal sealed partial class ResultJson : JsonSerializerContext;
