using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>
/// A preview for a machine: the shape of <c>pulumi preview --json</c>, and what the policy packs found beside it.
/// The same result gives the same bytes.
/// </summary>
public static class JsonRenderer
{
    private const long NanosecondsPerTick = 100;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // As deep as the messages of the protocol can be.
        MaxDepth = 1000,
    };

    private const int MostPending = 64 * 1024;

    /// <summary>Becomes another number when a reader of the JSON has to know.</summary>
    public const int FormatVersion = 1;

    public static void Render(PreviewResult result, Stream output) => Render([result], output);

    /// <summary>One result is an object, several are a list of them.</summary>
    public static void Render(IReadOnlyList<PreviewResult> results, Stream output)
    {
        using (var json = new Utf8JsonWriter(new VisibleJson(output), Options))
        {
            if (results is [var only])
            {
                Write(json, only);
            }
            else
            {
                json.WriteStartArray();
                foreach (var result in results)
                {
                    Write(json, result);
                }

                json.WriteEndArray();
            }
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>Hands on what is written; the writer would keep all of it to the end.</summary>
    internal static void Drain(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    private static void Write(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("project", result.Project);
        json.WriteString("stack", result.Stack);
        json.WriteString("outcome", Lower(result.Outcome));
        WriteProperties(json, "config", result.Configuration);
        WriteSteps(json, result);
        WriteDiagnostics(json, result);
        json.WriteNumber("duration", result.Duration.Ticks * NanosecondsPerTick);
        WriteChangeSummary(json, result);
        JsonChanges.WriteOrder(json, result);
        JsonChanges.WriteSecurity(json, result);
        WritePolicies(json, result);
        JsonDuties.Write(json, result);
        JsonCost.Write(json, result);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartArray("steps");
        foreach (var resource in Reported.Resources(result))
        {
            json.WriteStartObject();
            json.WriteString("op", Op(resource.Operation));
            json.WriteString("urn", resource.Urn.Value);
            WriteProvider(json, resource.Provider);
            if (resource.Prior is { } prior)
            {
                json.WriteStartObject("oldState");
                JsonChanges.WritePrior(json, prior);
                json.WriteEndObject();
            }

            if (resource.Operation is not (Operation.Delete or Operation.Discard))
            {
                json.WriteStartObject("newState");
                WriteState(json, resource);
                json.WriteEndObject();
            }

            JsonChanges.Write(json, resource);
            json.WriteEndObject();
            Drain(json);
        }

        json.WriteEndArray();
    }

    private static void WriteState(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteString("urn", resource.Urn.Value);
        json.WriteBoolean("custom", resource.Custom);
        WriteText(json, "id", resource.Id);
        json.WriteString("type", resource.Type);
        WriteProperties(json, "inputs", resource.Inputs);
        WriteProperties(json, "outputs", resource.Outputs);
        WriteText(json, "parent", resource.Parent?.Value);
        WriteFlag(json, "protect", resource.Options.Protect);
        WriteFlag(json, "external", resource.Operation == Operation.Read);
        WriteUrns(json, "dependencies", resource.Dependencies);
        WriteProvider(json, resource.Provider);
        if (resource.PropertyDependencies.Count > 0)
        {
            json.WriteStartObject("propertyDependencies");
            foreach (var (property, dependencies) in resource.PropertyDependencies)
            {
                json.WriteStartArray(property);
                foreach (var urn in dependencies.Order(UrnOrder))
                {
                    json.WriteStringValue(urn.Value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        WriteTexts(json, "additionalSecretOutputs", resource.Options.AdditionalSecretOutputs);
        WriteUrns(json, "aliases", resource.Options.Aliases);
        WriteTimeouts(json, resource.Options.CustomTimeouts);
        WriteText(json, "importID", resource.Options.ImportId);
        WriteFlag(json, "retainOnDelete", resource.Options.RetainOnDelete);
        WriteText(json, "deletedWith", resource.Options.DeletedWith?.Value);
        WriteTexts(json, "ignoreChanges", resource.Options.IgnoreChanges);
        WriteTexts(json, "replaceOnChanges", resource.Options.ReplaceOnChanges);
        if (resource.Options.ReplacementTrigger is { } trigger)
        {
            json.WritePropertyName("replacementTrigger");
            JsonProperties.Write(json, trigger);
        }
    }

    internal static void WriteProperties(Utf8JsonWriter json, string name, PropertyMap properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in properties)
        {
            json.WritePropertyName(key);
            JsonProperties.Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTimeouts(Utf8JsonWriter json, CustomTimeouts? timeouts)
    {
        if (timeouts is null)
        {
            return;
        }

        json.WriteStartObject("customTimeouts");
        Write("create", timeouts.Create);
        Write("update", timeouts.Update);
        Write("delete", timeouts.Delete);
        json.WriteEndObject();

        void Write(string name, TimeSpan? timeout)
        {
            if (timeout is { } value)
            {
                json.WriteNumber(name, value.TotalSeconds);
            }
        }
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, PreviewResult result)
    {
        // The CLI keeps debug messages out of its JSON.
        var diagnostics = result.Diagnostics
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Debug)
            .ToList();
        if (diagnostics.Count == 0)
        {
            return;
        }

        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            WriteText(json, "urn", diagnostic.Urn?.Value);
            json.WriteString("prefix", $"{Severity(diagnostic.Severity)}: ");
            json.WriteString("message", diagnostic.Message);
            json.WriteString("severity", Severity(diagnostic.Severity));
            json.WriteEndObject();
            Drain(json);
        }

        json.WriteEndArray();
    }

    private static void WriteChangeSummary(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartObject("changeSummary");
        var counts = Reported.Resources(result).GroupBy(resource => resource.Operation);
        foreach (var group in counts.OrderBy(group => group.Key))
        {
            json.WriteNumber(Op(group.Key), group.Count());
        }

        json.WriteEndObject();
    }

    private static void WritePolicies(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartArray("policyPacks");
        foreach (var pack in result.Packs)
        {
            json.WriteStartObject();
            json.WriteString("name", pack.Name);
            json.WriteString("version", pack.Version);
            json.WriteString("path", pack.Path);
            json.WriteNumber("policies", pack.Policies.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("policies");
        foreach (var violation in result.Violations)
        {
            WriteFinding(
                json,
                violation.PolicyPack,
                violation.PackVersion,
                violation.Policy,
                violation.Level,
                violation.Severity,
                violation.Urn,
                violation.Message);
        }

        json.WriteEndArray();

        json.WriteStartArray("policiesNotEvaluated");
        foreach (var policy in result.NotDecided)
        {
            WriteFinding(
                json,
                policy.PolicyPack,
                policy.PackVersion,
                policy.Policy,
                policy.Level,
                policy.Severity,
                policy.Urn,
                policy.Message);
        }

        json.WriteEndArray();
        WriteExemptions(json, result);
    }

    private static void WriteExemptions(Utf8JsonWriter json, PreviewResult result)
    {
        json.WriteStartArray("policiesExempt");
        foreach (var violation in result.Exempt)
        {
            json.WriteStartObject();
            json.WriteString("policyPack", violation.PolicyPack);
            json.WriteString("version", violation.PackVersion);
            json.WriteString("policy", violation.Policy);
            json.WriteString("urn", violation.Urn.Value);
            WriteText(json, "until", violation.Until);
            json.WriteString("reason", violation.Reason);
            json.WriteString("message", violation.Message);
            json.WriteEndObject();
            Drain(json);
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(
        Utf8JsonWriter json,
        string pack,
        string version,
        string policy,
        EnforcementLevel level,
        PolicySeverity severity,
        Urn urn,
        string message)
    {
        json.WriteStartObject();
        json.WriteString("policyPack", pack);
        json.WriteString("version", version);
        json.WriteString("policy", policy);
        json.WriteString("level", Lower(level));
        json.WriteString("severity", Lower(severity));
        json.WriteString("urn", urn.Value);
        json.WriteString("message", message);
        json.WriteEndObject();
        Drain(json);
    }

    private static readonly Comparer<Urn> UrnOrder =
        Comparer<Urn>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static void WriteProvider(Utf8JsonWriter json, ProviderReference? provider)
    {
        if (provider is not null)
        {
            json.WriteString("provider", $"{provider.Urn}::{provider.Id ?? JsonProperties.UnknownText}");
        }
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void WriteUrns(Utf8JsonWriter json, string name, IReadOnlyCollection<Urn> urns) =>
        WriteTexts(json, name, [.. urns.Order(UrnOrder).Select(urn => urn.Value)]);

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Op(Operation operation) => operation switch
    {
        Operation.Same => "same",
        Operation.Create => "create",
        Operation.Update => "update",
        Operation.Replace => "replace",
        Operation.Delete => "delete",
        Operation.Read => "read",
        Operation.Import => "import",
        Operation.Discard => "read-discard",
        _ => throw new UnreachableException($"No name for the operation `{operation}`."),
    };

    // As the Pulumi CLI names them.
    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Debug => "debug",
        _ => throw new UnreachableException($"No name for the severity `{severity}`."),
    };

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
