using System.Globalization;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Formats;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Scratch;
using CsvHelper;
using CsvHelper.Configuration;

namespace Alicerce.Worker.Tables;

/// <summary>Delimited text, as RFC 4180 and the programs that came before it write it.</summary>
internal static class DelimitedTable
{
    // A quote that nobody closed makes the rest of the file one value.
    private const int MostValueCharacters = 16 * 1024 * 1024;

    public static async Task<TableProfile> ProfileAsync(
        SourceFile file, DetectedFormat format, CancellationToken cancellationToken)
    {
        using var text = format.OpenText(file);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = format.Delimiter!.Value.ToString(),
            MaxFieldSize = MostValueCharacters,
            BadDataFound = null,
        });
        var profiler = new TableProfiler();
        try
        {
            if (await parser.ReadAsync())
            {
                var names = Names(parser.Record!);
                Array.ForEach(names, profiler.Declare);
                while (await parser.ReadAsync())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    AddRow(profiler, names, parser);
                }
            }
        }
        catch (MaxFieldSizeException exception)
        {
            throw new JobFailedException(
                WorkerError.UnreadableFile,
                $"Row {parser.RawRow} holds a value of more than {MostValueCharacters} characters. A quote may not be closed.",
                exception);
        }

        return profiler.Finish();
    }

    private static void AddRow(TableProfiler profiler, string[] names, CsvParser parser)
    {
        if (parser.Count != names.Length)
        {
            profiler.AddDamaged();
            return;
        }

        profiler.Add(Enumerable.Range(0, names.Length)
            .Where(index => !ColumnTypes.IsMissing(parser[index]))
            .Select(index => new TableValue(names[index], parser[index], ColumnTypes.Of(parser[index]))));
    }

    // A column without a name, or with one that is taken, is named after its place.
    private static string[] Names(string[] header)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. header.Select((name, index) =>
            name.Trim() is { Length: > 0 } given && taken.Add(given)
                ? given
                : string.Create(CultureInfo.InvariantCulture, $"column {index + 1}"))];
    }
}
