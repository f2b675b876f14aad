using System.Globalization;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>
/// The function that writes a row for each file into the database. It is in the network, and computes its password
/// itself, so that it needs neither the internet nor an endpoint.
/// </summary>
public sealed class DatabaseRecorder : ComponentResource
{
    public DatabaseRecorder(string name, DatabaseRecorderArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:serverless:DatabaseRecorder", name, options)
    {
        var function = new DotnetFunction(
            name,
            new DotnetFunctionArgs
            {
                Prefix = args.Prefix,
                Description = "Writes a row for each file into the database",
                Handler = "Alicerce.Ingest::Alicerce.Ingest.RecordFunction::HandleAsync",
                Package = args.Package,
                Variables = new InputMap<string>
                {
                    { "DATABASE_HOST", args.DatabaseHost },
                    { "DATABASE_PORT", args.DatabasePort.ToString(CultureInfo.InvariantCulture) },
                    { "DATABASE_NAME", args.DatabaseName },
                    { "DATABASE_USER", args.DatabaseUser },
                },
                Statements =
                [
                    new Statement
                    {
                        Sid = "ConnectToDatabase",
                        Actions = ["rds-db:connect"],
                        Resources = args.DatabaseUserArn,
                    },
                ],
                Network = args.Network,
                MemoryMb = args.MemoryMb,
                TimeoutSeconds = args.TimeoutSeconds,
                LogKeyArn = args.LogKeyArn,
                LogRetentionDays = args.LogRetentionDays,
            },
            new ComponentResourceOptions { Parent = this });

        TimeoutSeconds = args.TimeoutSeconds;
        FunctionName = function.Name;
        FunctionArn = function.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["functionName"] = FunctionName });
    }

    /// <summary>The time that the function is given.</summary>
    public int TimeoutSeconds { get; }

    /// <summary>The function.</summary>
    public Output<string> FunctionName { get; }

    /// <summary>The function.</summary>
    public Output<string> FunctionArn { get; }
}
