using System.Text.Json.Serialization;
using Alicerce.Approval.Http;

namespace Alicerce.Approval;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HttpAnswer))]
internal sealed partial class ApprovalJsonContext : JsonSerializerContext;
