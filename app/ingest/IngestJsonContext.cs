using System.Text.Json.Serialization;
using Alicerce.Ingest.Deliveries;

namespace Alicerce.Ingest;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IngestSummary))]
[JsonSerializable(typeof(BatchAnswer))]
internal sealed partial class IngestJsonContext : JsonSerializerContext;
