using System.Text.Json;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Render;

/// <summary>The duties that the packs check, for a machine; nothing where no pack names any.</summary>
public static class JsonDuties
{
    public static void Write(Utf8JsonWriter json, PreviewResult result)
    {
        if (result.Duties.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("dutySummary");
        foreach (var status in Enum.GetValues<DutyStatus>())
        {
            json.WriteNumber(DutyText.Of(status), result.Duties.Count(duty => duty.Status == status));
        }

        json.WriteEndObject();
        json.WriteStartArray("duties");
        foreach (var verdict in result.Duties)
        {
            json.WriteStartObject();
            json.WriteString("policyPack", verdict.PolicyPack);
            json.WriteString("service", verdict.Service);
            json.WriteString("duty", verdict.Duty.Id);
            json.WriteString("text", verdict.Duty.Text);
            json.WriteString("status", DutyText.Of(verdict.Status));
            WriteTexts(json, "violated", verdict.Violations.Select(item => item.Policy));
            WriteTexts(json, "notEvaluated", verdict.NotDecided.Select(item => item.Policy));
            WriteTexts(json, "exempt", verdict.Exempt.Select(item => item.Policy));
            WriteTexts(json, "held", verdict.Held);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
