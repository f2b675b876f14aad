using System.Text.Json.Serialization;
using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Files;

namespace Alicerce.Web.Disk;

/// <summary>How records are written to journals: one JSON object on a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Upload))]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class JournalLine : JsonSerializerContext;
