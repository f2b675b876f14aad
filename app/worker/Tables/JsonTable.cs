using System.Globalization;
using System.Text.Json;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Formats;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Tables;

/// <summary>Objects in JSON: one per line, or in one array. Nested objects are columns with a dotted name.</summary>
internal static class JsonTable
{
    private const int DeepestColumn = 16;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 64 };
    private static readonly JsonSerializerOptions ArrayOptions = new() { MaxDepth = 64 };

    public static async Task<TableProfile> ProfileLinesAsync(
        SourceFile file, DetectedFormat format, CancellationToken cancellationToken)
    {
        using var text = format.OpenText(file);
        var lines = new BoundedLines(text);
        var profiler = new TableProfiler();
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (line.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            AddLine(profiler, line);
        }

        return profiler.Finish();
    }

    public static async Task<TableProfile> ProfileArrayAsync(
        SourceFile file, DetectedFormat format, CancellationToken cancellationToken)
    {
        var profiler = new TableProfiler();
        await using var stream = format.Open(file);
        try
        {
            await foreach (var element in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, ArrayOptions, cancellationToken))
            {
                AddElement(profiler, element);
            }
        }
        catch (JsonException exception)
        {
            throw new JobFailedException(
                WorkerError.UnreadableFile,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The JSON breaks at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."),
                exception);
        }

        return profiler.Finish();
    }

    private static void AddLine(TableProfiler profiler, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, DocumentOptions);
            AddElement(profiler, document.RootElement);
        }
        catch (JsonException)
        {
            profiler.AddDamaged();
        }
    }

    private static void AddElement(TableProfiler profiler, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            profiler.Add(Values(element, "", DeepestColumn));
        }
        else
        {
            profiler.AddDamaged();
        }
    }

    private static IEnumerable<TableValue> Values(JsonElement element, string prefix, int depth)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix + property.Name;
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object when depth > 1:
                    foreach (var value in Values(property.Value, name + ".", depth - 1))
                    {
                        yield return value;
                    }

                    break;
                case JsonValueKind.Null or JsonValueKind.Undefined:
                    break;
                default:
                    if (Value(name, property.Value) is { } single)
                    {
                        yield return single;
                    }

                    break;
            }
        }
    }

    private static TableValue? Value(string name, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return value.ValueKind switch
        {
            JsonValueKind.Array => new TableValue(name, text, ColumnType.List),
            JsonValueKind.True or JsonValueKind.False => new TableValue(name, text, ColumnType.Boolean),
            JsonValueKind.Number => new TableValue(name, text, value.TryGetInt64(out _) ? ColumnType.WholeNumber : ColumnType.Number),
            JsonValueKind.String when ColumnTypes.IsMissing(text) => null,
            // A number in quotes is meant as text; a date has no other way to be written.
            JsonValueKind.String when ColumnTypes.Of(text) is var type and (ColumnType.Date or ColumnType.Timestamp) =>
                new TableValue(name, text, type),
            _ => new TableValue(name, text, ColumnType.Text),
        };
    }
}
