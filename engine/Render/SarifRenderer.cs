using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>SARIF 2.1.0: rules with their help, and what they found, for the pages of code scanning.</summary>
public static class SarifRenderer
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>A resource has no line; the file that declares the project stands for all of it.</summary>
    private const string Place = "Pulumi.yaml";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Render(IReadOnlyList<PreviewResult> results, Stream output)
    {
        using (var json = new Utf8JsonWriter(new VisibleJson(output), Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            foreach (var result in results)
            {
                WriteRun(json, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteRun(Utf8JsonWriter json, PreviewResult result)
    {
        var rules = result.Packs
            .SelectMany(pack => pack.Policies.Select(policy => (Pack: pack.Name, Policy: policy)))
            .Where(rule => rule.Policy.Level is not EnforcementLevel.Disabled)
            .DistinctBy(rule => (rule.Pack, rule.Policy.Name))
            .ToList();
        var indexes = rules.Index().ToDictionary(entry => (entry.Item.Pack, entry.Item.Policy.Name), entry => entry.Index);
        var findings = ReportedFinding.Of(result);

        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "alicerce");
        json.WriteString("semanticVersion", typeof(SarifRenderer).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (var (pack, policy) in rules)
        {
            WriteRule(json, pack, policy);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"alicerce/{result.Project}/{result.Stack}/");
        json.WriteEndObject();
        WriteInvocation(json, result, findings);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings.Where(finding => finding.Policy.Length > 0))
        {
            WriteResult(json, finding, indexes);
            JsonRenderer.Drain(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string pack, PolicySummary policy)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Name);
        json.WriteString("name", policy.Name);
        WriteText(json, "shortDescription", policy.DisplayName, policy.Name);
        WriteText(json, "fullDescription", policy.Description, policy.Name);
        WriteText(json, "help", policy.RemediationSteps, policy.Description, policy.Name);
        if (PageAddress.Of(policy.Url) is { } page)
        {
            json.WriteString("helpUri", page);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(policy.Level));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(pack);
        json.WriteStringValue("security");
        json.WriteEndArray();
        if (Score(policy.Severity) is { } score)
        {
            json.WriteString("security-severity", score);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(
        Utf8JsonWriter json, PreviewResult result, IReadOnlyList<ReportedFinding> findings)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Outcome is Outcome.Succeeded or Outcome.BlockedByPolicy);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in findings.Where(finding => finding.Status is ReportedFinding.Error))
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", error.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json, ReportedFinding finding, Dictionary<(string Pack, string Policy), int> indexes)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Policy);
        if (indexes.TryGetValue((finding.Pack, finding.Policy), out var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        var isOpen = finding.Status is ReportedFinding.Undecided;
        json.WriteString("kind", isOpen ? "open" : "fail");
        json.WriteString("level", isOpen ? "none" : finding.Status is ReportedFinding.Fail ? "error" : "warning");
        WriteText(json, "message", finding.Line);
        WriteLocation(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("policyAndResource/v1", Fingerprint(finding));
        json.WriteEndObject();
        if (finding.Status is ReportedFinding.Exempt)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", finding.Message);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Place);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.ResourceName);
        json.WriteString("fullyQualifiedName", finding.Urn?.Value ?? finding.Result.Stack);
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Fingerprint(ReportedFinding finding) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{finding.Pack}\n{finding.Policy}\n{finding.Urn}")).AsSpan(0, 16));

    /// <summary>The first of the texts that says something.</summary>
    private static void WriteText(Utf8JsonWriter json, string name, params ReadOnlySpan<string> texts)
    {
        json.WriteStartObject(name);
        var chosen = "";
        foreach (var text in texts)
        {
            chosen = chosen.Length > 0 ? chosen : text;
        }

        json.WriteString("text", chosen);
        json.WriteEndObject();
    }

    private static string Level(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Advisory => "warning",
        EnforcementLevel.Mandatory or EnforcementLevel.Remediate => "error",
        EnforcementLevel.Disabled => "none",
        _ => throw new UnreachableException($"No SARIF level for `{level}`."),
    };

    /// <summary>The numbers by which code scanning sorts into critical, high, medium and low.</summary>
    private static string? Score(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Critical => "9.5",
        PolicySeverity.High => "8.0",
        PolicySeverity.Medium => "5.5",
        PolicySeverity.Low => "2.0",
        _ => null,
    };
}
