using System.Globalization;

namespace Alicerce.Local;

/// <summary>The command line, and the variables that lead to servers instead of what this program brings.</summary>
internal sealed record LocalOptions
{
    public const string Usage =
        """
        Starts the web application with everything that it needs: objects, tables, ingest, approval and worker.

        Usage: dotnet run --project app/local -- [options]

          --port <number>               The port of the web application; the two after it serve objects and approvals. [8080]
          --data <folder>               Where everything is kept. [artifacts/local]
          --approve-from <bytes>        From which size on a person decides whether a file is processed. [10485760]
          --help                        Shows this text.

        Variables:

          ALICERCE_DATABASE_CONNECTION  A PostgreSQL server for accounts, uploads and the audit log.
          AWS_ENDPOINT_URL_DYNAMODB     A DynamoDB for files and claims, with ALICERCE_FILES_TABLE and
                                        ALICERCE_IDEMPOTENCY_TABLE; credentials as the AWS SDK finds them.
        """;

    private const long DefaultApproval = 10L * 1024 * 1024;

    public int Port { get; init; } = 8080;

    public string Data { get; init; } = Path.Combine("artifacts", "local");

    public long ApprovalFromBytes { get; init; } = DefaultApproval;

    public string? DatabaseConnection { get; init; }

    /// <summary>Null keeps the tables in the folder.</summary>
    public string? DynamoDbEndpoint { get; init; }

    public string FilesTable { get; init; } = "files";

    public string IdempotencyTable { get; init; } = "idempotency";

    public bool ShowsHelp { get; init; }

    /// <exception cref="ArgumentException">All mistakes, a line each.</exception>
    public static LocalOptions Parse(string[] arguments, Func<string, string?> environment)
    {
        var options = new LocalOptions
        {
            DatabaseConnection = Set("ALICERCE_DATABASE_CONNECTION"),
            DynamoDbEndpoint = Set("AWS_ENDPOINT_URL_DYNAMODB"),
            FilesTable = Set("ALICERCE_FILES_TABLE") ?? "files",
            IdempotencyTable = Set("ALICERCE_IDEMPOTENCY_TABLE") ?? "idempotency",
        };
        var mistakes = new List<string>();
        for (var index = 0; index < arguments.Length; index++)
        {
            var name = arguments[index];
            if (name is "--help" or "-h")
            {
                options = options with { ShowsHelp = true };
                continue;
            }

            var value = index + 1 < arguments.Length ? arguments[++index] : "";
            switch (name)
            {
                case "--port" when TryParse(value, 65533, out var port):
                    options = options with { Port = (int)port };
                    break;
                case "--approve-from" when TryParse(value, long.MaxValue, out var bytes):
                    options = options with { ApprovalFromBytes = bytes };
                    break;
                case "--data" when value.Length > 0:
                    options = options with { Data = value };
                    break;
                case "--port":
                    mistakes.Add($"`--port` is \"{value}\". Use a number from 1 to 65533.");
                    break;
                case "--approve-from" or "--data":
                    mistakes.Add($"`{name}` is \"{value}\". Use {(name == "--data" ? "a folder" : "a number of bytes from 1 on")}.");
                    break;
                default:
                    mistakes.Add($"`{name}` is not an option. `--help` lists them.");
                    break;
            }
        }

        return mistakes.Count == 0 ? options : throw new ArgumentException(string.Join(Environment.NewLine, mistakes));

        string? Set(string name) => environment(name) is { Length: > 0 } value ? value : null;
    }

    private static bool TryParse(string text, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && number <= most;
}
