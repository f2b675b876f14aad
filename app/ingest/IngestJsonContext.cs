using System.Text.Json.Serialization;
using Alicerce.Ingest.Files;

namespace Alicerce.Ingest;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IngestSummary))]
internal sealed partial class IngestJsonContext : JsonSerializerContext;
