using System.Diagnostics;
using System.Text.Json;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>What differs from the baseline, as the Pulumi CLI prints it in JSON; values only as the states have them.</summary>
internal static class JsonChanges
{
    public static void WritePrior(Utf8JsonWriter json, PriorResource prior)
    {
        json.WriteString("urn", prior.Urn.Value);
        json.WriteBoolean("custom", prior.Custom);
        JsonRenderer.WriteText(json, "id", prior.Id);
        json.WriteString("type", prior.Type);
        JsonRenderer.WriteProperties(json, "inputs", prior.Inputs);
        JsonRenderer.WriteProperties(json, "outputs", prior.Outputs);
        JsonRenderer.WriteText(json, "parent", prior.Parent?.Value);
        if (prior.Protect)
        {
            json.WriteBoolean("protect", true);
        }
    }

    public static void Write(Utf8JsonWriter json, PlannedResource resource)
    {
        WriteReasons(json, "diffReasons", resource.Changes);
        WriteReasons(json, "replaceReasons", resource.Changes.Where(change => change.ForcesReplacement));
        JsonRenderer.WriteText(json, "replacedWith", resource.ReplacedWith?.Value);
        if (resource.Operation is Operation.Replace)
        {
            json.WriteBoolean("deleteBeforeReplace", resource.DeletedFirst);
        }

        if (resource.Changes.IsEmpty)
        {
            json.WriteNull("detailedDiff");
            return;
        }

        json.WriteStartObject("detailedDiff");
        foreach (var change in resource.Changes)
        {
            json.WriteStartObject(change.Path);
            json.WriteString("kind", change.ForcesReplacement ? $"{Kind(change.Kind)}-replace" : Kind(change.Kind));
            json.WriteBoolean("inputDiff", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void WriteOrder(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartArray("order");
        foreach (var step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteString("op", Op(step.Kind));
            json.WriteString("urn", step.Urn.Value);
            json.WriteEndObject();
            JsonRenderer.Drain(json);
        }

        json.WriteEndArray();
    }

    public static void WriteSecurity(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartArray("securityChanges");
        foreach (var change in result.SecurityChanges)
        {
            json.WriteStartObject();
            json.WriteString("area", change.Rule.Area is SecurityArea.Permissions ? "permissions" : "network");
            json.WriteString("kind", Kind(change.Kind));
            json.WriteString("urn", change.Urn.Value);
            json.WriteString("effect", change.Rule.Effect);
            WriteTexts(json, "what", change.Rule.What);
            WriteTexts(json, "scope", change.Rule.Scope);
            WriteTexts(json, "who", change.Rule.Who);
            JsonRenderer.WriteText(json, "condition", change.Rule.Condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, string name, IEnumerable<PropertyChange> changes)
    {
        var reasons = changes.Select(change => change.Property).Distinct().ToList();
        if (reasons.Count > 0)
        {
            WriteTexts(json, name, reasons);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Kind(PropertyChangeKind kind) => kind switch
    {
        PropertyChangeKind.Add => "add",
        PropertyChangeKind.Update => "update",
        PropertyChangeKind.Delete => "delete",
        _ => throw new UnreachableException($"No name for the kind of change `{kind}`."),
    };

    private static string Op(PlanStepKind kind) => kind switch
    {
        PlanStepKind.Create => "create",
        PlanStepKind.Update => "update",
        PlanStepKind.Read => "read",
        PlanStepKind.Import => "import",
        PlanStepKind.CreateReplacement => "create-replacement",
        PlanStepKind.DeleteReplaced => "delete-replaced",
        PlanStepKind.Delete => "delete",
        PlanStepKind.Discard => "read-discard",
        _ => throw new UnreachableException($"No name for the step `{kind}`."),
    };
}
