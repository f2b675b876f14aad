using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Alicerce.AwsPeers;

/// <summary>A PostgreSQL as RDS runs it, in a folder of its own. One server serves all tests; each takes a database.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => Task.Run(StartAsync));

    private readonly string _folder;
    private readonly string _programs;
    private int _databases;

    private PostgresServer(string folder, string programs, int port)
    {
        _folder = folder;
        _programs = programs;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Skips the test where PostgreSQL is missing, except in CI: there everything runs.</summary>
    public static async Task<PostgresServer> GetAsync()
    {
        try
        {
            return await Shared.Value;
        }
        catch (FileNotFoundException exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore(exception.Message);
            throw;
        }
    }

    /// <summary>For a test that restarts it: nobody else is on it.</summary>
    public static async Task<PostgresServer> StartOwnAsync()
    {
        await GetAsync();
        return await StartAsync();
    }

    /// <summary>
    /// Takes connections over TLS alone, as RDS does. Everybody but the superuser gives a password, which the server
    /// compares in plain text, as it does with tokens.
    /// </summary>
    public static async Task<PostgresServer> StartWithTlsAsync(string certificatePem, string keyPem)
    {
        await GetAsync();
        return await StartAsync(async data =>
        {
            await File.WriteAllTextAsync(Path.Combine(data, "server.crt"), certificatePem);
            var key = Path.Combine(data, "server.key");
            await File.WriteAllTextAsync(key, keyPem);
            await ExecuteAsync("chmod", "0400", key);
            if (IsRoot)
            {
                await ExecuteAsync("chown", User, key);
            }

            await File.WriteAllTextAsync(
                Path.Combine(data, "pg_hba.conf"), $"hostssl all {User} all trust\nhostssl all all all password\n");
            return "-c ssl=on";
        });
    }

    /// <summary>Ends all connections, as a fail-over does.</summary>
    public Task RestartAsync() =>
        RunAsync(Path.Combine(_programs, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-s", "-w", "-m", "fast", "-l", Path.Combine(_folder, "log"), "restart");

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public static async Task StopSharedAsync()
    {
        if (Shared is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Shared.Value).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(Path.Combine(_programs, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-s", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Database = database,
        Pooling = false,
    }.ConnectionString;

    private static Task<PostgresServer> StartAsync() => StartAsync(_ => Task.FromResult(""));

    private static async Task<PostgresServer> StartAsync(Func<string, Task<string>> prepareAsync)
    {
        var programs = FindPrograms();
        var folder = Directory.CreateTempSubdirectory("alicerce-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        if (IsRoot)
        {
            // The server refuses to run as root.
            await ExecuteAsync("chown", User, folder);
        }

        await RunAsync(
            Path.Combine(programs, "initdb"), "-D", data, "-U", User, "-A", "trust", "-N", "-E", "UTF8", "--locale=C.UTF-8");
        var options = await prepareAsync(data);
        var port = FreePort();
        await RunAsync(
            Path.Combine(programs, "pg_ctl"), "-D", data, "-s", "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off {options}",
            "start");
        return new PostgresServer(folder, programs, port);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string FindPrograms()
    {
        const string Folder = "/usr/lib/postgresql";
        var versions = Directory.Exists(Folder) ? Directory.GetDirectories(Folder) : [];
        return versions.Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Order().LastOrDefault()
            ?? throw new FileNotFoundException($"PostgreSQL is needed as a database; there is none in `{Folder}`.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunAsync(string program, params string[] arguments) => IsRoot
        ? ExecuteAsync("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", program, .. arguments])
        : ExecuteAsync(program, arguments);

    private static async Task ExecuteAsync(string program, params string[] arguments)
    {
        // The server that a program leaves behind would keep its pipe open.
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = !arguments.Contains("start") && !arguments.Contains("restart"),
        };
        using var process = Process.Start(start) ?? throw new Win32Exception($"`{program}` did not start.");
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
        await Task.WhenAll(process.WaitForExitAsync(), output).WaitAsync(Patience);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"`{program} {string.Join(' ', arguments)}` exited with {process.ExitCode}.\n{await output}");
        }
    }
}
