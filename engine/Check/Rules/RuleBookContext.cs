using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alicerce.Engine.Check.Rules;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TypeRules))]
internal sealed partial class RuleBookContext : JsonSerializerContext;
