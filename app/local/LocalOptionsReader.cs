using System.Globalization;
using System.Text.RegularExpressions;
using Alicerce.Web.Configuration;
using Npgsql;

namespace Alicerce.Local;

/// <summary>Reads the command line and the environment, and finds every mistake in them before it complains.</summary>
internal sealed partial class LocalOptionsReader
{
    public const string Usage =
        """
        Starts the web application with everything that it needs: objects, tables, ingest, approval and worker.

        Usage: dotnet run --project app/local -- [options]

          --port <number>               The port of the web application; the two after it serve objects and approvals. [8080]
          --data <folder>               Where everything is kept. [artifacts/local]
          --approve-from <bytes>        From which size on a person decides whether a file is processed. [10485760]
          --create-missing              Makes the buckets and tables that the servers below do not have.
          --help                        Shows this text.

        Variables:

          ALICERCE_DATABASE_CONNECTION  A PostgreSQL server for accounts, uploads, rows of files and the audit log.
          AWS_ENDPOINT_URL_S3           An S3 for objects, with ALICERCE_INCOMING_BUCKET [local-incoming] and
                                        ALICERCE_RESULTS_BUCKET [local-results].
          AWS_ENDPOINT_URL_DYNAMODB     A DynamoDB for files and claims, with ALICERCE_FILES_TABLE [files] and
                                        ALICERCE_IDEMPOTENCY_TABLE [idempotency].
          AWS_REGION                    The region that requests are signed for. [sa-east-1]

        Credentials are found as every AWS SDK finds them, such as in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.

        Exit codes: 0 it was ended, 2 something that the message says how to put right.
        """;

    private const int LargestPort = 65533;

    private readonly List<string> _mistakes = [];
    private readonly Func<string, string?> _environment;
    private LocalOptions _options = new();

    private LocalOptionsReader(Func<string, string?> environment) => _environment = environment;

    /// <exception cref="InvalidSettingsException">All mistakes.</exception>
    public static LocalOptions Read(string[] arguments, Func<string, string?> environment)
    {
        var reader = new LocalOptionsReader(environment);
        reader.ReadArguments(arguments);
        if (!reader._options.ShowsHelp)
        {
            reader.ReadEnvironment();
            InvalidSettingsException.ThrowIfAny(reader._mistakes);
        }

        return reader._options;
    }

    private void ReadArguments(string[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            var name = arguments[index];
            if (name is "--help" or "-h")
            {
                _options = _options with { ShowsHelp = true };
            }
            else if (name == "--create-missing")
            {
                _options = _options with { CreatesMissing = true };
            }
            else if (name is "--port" or "--data" or "--approve-from")
            {
                ReadArgument(name, index + 1 < arguments.Length ? arguments[++index] : "");
            }
            else
            {
                _mistakes.Add($"`{name}` is not an option. `--help` lists them.");
            }
        }
    }

    private void ReadArgument(string name, string value)
    {
        switch (name)
        {
            case "--port" when TryParse(value, LargestPort, out var port):
                _options = _options with { Port = (int)port };
                break;
            case "--approve-from" when TryParse(value, long.MaxValue, out var bytes):
                _options = _options with { ApprovalFromBytes = bytes };
                break;
            case "--data" when value.Length > 0:
                _options = _options with { Data = value };
                break;
            default:
                _mistakes.Add($"`{name}` is \"{value}\". Use {name switch
                {
                    "--port" => $"a number from 1 to {LargestPort}",
                    "--data" => "a folder",
                    _ => "a number of bytes from 1 on",
                }}.");
                break;
        }
    }

    private void ReadEnvironment() => _options = _options with
    {
        Region = Name("AWS_REGION", LocalOptions.DefaultRegion, RegionPattern(), "a region, such as `sa-east-1`"),
        Database = ReadDatabase(),
        S3Endpoint = ReadEndpoint("AWS_ENDPOINT_URL_S3"),
        IncomingBucket = Name("ALICERCE_INCOMING_BUCKET", _options.IncomingBucket, BucketPattern(), "the name of a bucket"),
        ResultsBucket = Name("ALICERCE_RESULTS_BUCKET", _options.ResultsBucket, BucketPattern(), "the name of a bucket"),
        DynamoDbEndpoint = ReadEndpoint("AWS_ENDPOINT_URL_DYNAMODB"),
        FilesTable = Name("ALICERCE_FILES_TABLE", _options.FilesTable, TablePattern(), "the name of a table"),
        IdempotencyTable = Name("ALICERCE_IDEMPOTENCY_TABLE", _options.IdempotencyTable, TablePattern(), "the name of a table"),
    };

    private DatabaseOptions.Server? ReadDatabase()
    {
        const string Variable = "ALICERCE_DATABASE_CONNECTION";
        if (Get(Variable) is not { } text)
        {
            return null;
        }

        try
        {
            if (string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host))
            {
                _mistakes.Add($"`{Variable}` names no `Host`. Write it as `Host=localhost;Username=…;Password=…;Database=…`.");
            }
        }
        catch (ArgumentException)
        {
            // The text may hold a password, and so may the message.
            _mistakes.Add($"`{Variable}` is no connection string. Write it as `Host=localhost;Username=…;Password=…;Database=…`.");
        }

        return new DatabaseOptions.Server(text);
    }

    private Uri? ReadEndpoint(string variable)
    {
        if (Get(variable) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "" })
        {
            return address;
        }

        // What is before an `@` may be a password.
        var shown = text.Contains('@', StringComparison.Ordinal) ? "with an `@`" : $"\"{text}\"";
        _mistakes.Add($"`{variable}` is {shown}. Use an address, such as `http://localhost:9000`.");
        return null;
    }

    private string Name(string variable, string usual, Regex pattern, string meaning)
    {
        var text = Get(variable) ?? usual;
        if (!pattern.IsMatch(text))
        {
            _mistakes.Add($"`{variable}` is \"{text}\". Use {meaning}.");
        }

        return text;
    }

    private string? Get(string variable) => _environment(variable) is { Length: > 0 } value ? value : null;

    private static bool TryParse(string text, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && number <= most;

    [GeneratedRegex(@"\A[a-z]{2}(-[a-z]+)+-\d\z")]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z")]
    private static partial Regex TablePattern();
}
