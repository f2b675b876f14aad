using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Policies.Responsibilities;

namespace Alicerce.Policies.Tests.Responsibilities;

/// <summary>Writes the duties as a machine reads them, beside the description of the pack.</summary>
internal static class DutyFile
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write() => new JsonObject
    {
        ["services"] = new JsonArray([.. ResponsibilityMatrix.Services.Select(Service)]),
    }.ToJsonString(Indented) + "\n";

    private static JsonNode Service(ServiceDuties service) => new JsonObject
    {
        ["service"] = service.Service,
        ["kind"] = Words.Kebab(service.Kind.ToString()),
        ["aws"] = service.Aws,
        ["types"] = Texts(service.Types),
        ["duties"] = new JsonArray([.. service.Customer.Select(Duty)]),
    };

    private static JsonNode Duty(Duty duty) => new JsonObject
    {
        ["id"] = duty.Id,
        ["text"] = duty.Text,
        ["rules"] = Texts(duty.Rules),
        ["rulesOnOwnResources"] = Texts(duty.RulesOnOwnResources),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
