using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>What `actions.json` holds.</summary>
/// <param name="Source">Where the names come from.</param>
/// <param name="Services">Every prefix that an action can have.</param>
/// <param name="Actions">By prefix, for the services that are covered.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ActionFacts(
    string Source, string AsOf, string[] Services, Dictionary<string, string[]> Actions);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ActionFacts))]
internal sealed partial class ActionBookContext : JsonSerializerContext;
