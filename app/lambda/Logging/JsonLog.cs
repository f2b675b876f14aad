using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alicerce.Lambda.Logging;

/// <summary>
/// One JSON object per line. The function sets <c>AWS_LAMBDA_HANDLER_LOG_FORMAT</c> to <c>Unformatted</c>, so a line
/// reaches CloudWatch as it is written here. Fields hold names and numbers, never the contents of an object.
/// </summary>
public sealed class JsonLog(TextWriter output, TimeProvider clock, LogLevel minimum)
{
    public const string MetricNamespace = "Alicerce";
    public const string FunctionDimension = "Function";

    // Names of objects stay readable in the log; a log line is never embedded in HTML.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _writing = new();

    public void Debug(string name, params ReadOnlySpan<(string Name, object? Value)> fields) =>
        Write(LogLevel.Debug, name, null, fields);

    public void Information(string name, params ReadOnlySpan<(string Name, object? Value)> fields) =>
        Write(LogLevel.Information, name, null, fields);

    public void Warning(string name, params ReadOnlySpan<(string Name, object? Value)> fields) =>
        Write(LogLevel.Warning, name, null, fields);

    public void Error(string name, Exception exception, params ReadOnlySpan<(string Name, object? Value)> fields) =>
        Write(LogLevel.Error, name, exception, fields);

    /// <summary>
    /// Figures in CloudWatch's embedded metric format, in the namespace <c>Alicerce</c>: they become metrics without a
    /// call, so they are written whatever the level.
    /// </summary>
    public void Metrics(string function, params ReadOnlySpan<Metric> metrics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteStartObject("_aws");
            json.WriteNumber("Timestamp", clock.GetUtcNow().ToUnixTimeMilliseconds());
            json.WriteStartArray("CloudWatchMetrics");
            json.WriteStartObject();
            json.WriteString("Namespace", MetricNamespace);
            json.WriteStartArray("Dimensions");
            json.WriteStartArray();
            json.WriteStringValue(FunctionDimension);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteStartArray("Metrics");
            foreach (var metric in metrics)
            {
                json.WriteStartObject();
                json.WriteString("Name", metric.Name);
                json.WriteString("Unit", metric.Unit);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString(FunctionDimension, function);
            foreach (var metric in metrics)
            {
                json.WriteNumber(metric.Name, metric.Value);
            }

            json.WriteEndObject();
        }

        WriteLine(buffer);
    }

    private void Write(
        LogLevel level, string name, Exception? exception, ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (level < minimum)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", level.ToString());
            json.WriteString("event", name);
            foreach (var (fieldName, value) in fields)
            {
                WriteField(json, fieldName, value);
            }

            WriteErrors(json, exception);
            json.WriteEndObject();
        }

        WriteLine(buffer);
    }

    // Records are processed side by side; their lines are not.
    private void WriteLine(ArrayBufferWriter<byte> line)
    {
        lock (_writing)
        {
            output.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
        }
    }

    private static void WriteField(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            default:
                json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteErrors(Utf8JsonWriter json, Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteStartArray("errors");
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", cause.GetType().FullName);
            json.WriteString("message", cause.Message);
            json.WriteString("stack", cause.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
