using System.Globalization;
using System.Text.RegularExpressions;
using Alicerce.Ingest.Logging;

namespace Alicerce.Ingest;

/// <summary>The function's environment variables, checked once when the function starts.</summary>
public sealed partial record IngestOptions
{
    public const string TableNameVariable = "TABLE_NAME";
    public const string MaximumObjectBytesVariable = "MAX_OBJECT_BYTES";
    public const string LogLevelVariable = "LOG_LEVEL";

    /// <summary>5 GiB, the largest object that one S3 request can upload.</summary>
    public const long DefaultMaximumObjectBytes = 5L * 1024 * 1024 * 1024;

    public required string TableName { get; init; }

    public required long MaximumObjectBytes { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static IngestOptions FromEnvironment(Func<string, string?> read)
    {
        var mistakes = new List<string>();

        var options = new IngestOptions
        {
            TableName = ReadTableName(read(TableNameVariable), mistakes),
            MaximumObjectBytes = ReadMaximumObjectBytes(read(MaximumObjectBytesVariable), mistakes),
            MinimumLogLevel = ReadLogLevel(read(LogLevelVariable), mistakes),
        };

        return mistakes.Count == 0 ? options : throw new InvalidOptionsException(mistakes);
    }

    private static string ReadTableName(string? value, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(value))
        {
            mistakes.Add($"`{TableNameVariable}` is not set. Set it to the name of the DynamoDB table of files.");
            return "";
        }

        if (!TableNamePattern().IsMatch(value))
        {
            mistakes.Add(
                $"`{TableNameVariable}` is \"{value}\", which is not the name of a DynamoDB table. " +
                "Use 3 to 255 letters, digits, `_`, `-` or `.`.");
        }

        return value;
    }

    private static long ReadMaximumObjectBytes(string? value, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(value))
        {
            return DefaultMaximumObjectBytes;
        }

        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0)
        {
            return bytes;
        }

        mistakes.Add(
            $"`{MaximumObjectBytesVariable}` is \"{value}\", which is not a positive whole number. " +
            $"Set it to a number of bytes, or remove it for {DefaultMaximumObjectBytes}.");
        return DefaultMaximumObjectBytes;
    }

    private static LogLevel ReadLogLevel(string? value, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(value))
        {
            return LogLevel.Information;
        }

        var names = Enum.GetNames<LogLevel>();
        var name = Array.Find(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
        {
            return Enum.Parse<LogLevel>(name);
        }

        mistakes.Add($"`{LogLevelVariable}` is \"{value}\". Set it to one of {string.Join(", ", names)}.");
        return LogLevel.Information;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z")]
    private static partial Regex TableNamePattern();
}
