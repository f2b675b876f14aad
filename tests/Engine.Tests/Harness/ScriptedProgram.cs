using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>
/// The process that the engine starts is a shell script that waits; what it would send to the engine is sent from the
/// test, over the connection that the process was given.
/// </summary>
public sealed class ScriptedProgram(TemporaryProject project)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public const string Project = "name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: ./program.sh\n";

    /// <summary>Whether the process ends without a word.</summary>
    public bool EndsEarly { get; init; }

    public void Install() => project.WriteScript(
        "program.sh",
        """
        env > env.tmp
        mv env.tmp env.txt
        while [ ! -f exit.txt ]; do sleep 0.01; done
        exit "$(cat exit.txt)"
        """);

    /// <summary>Waits for the process, plays its part and lets it end with the exit code that is returned.</summary>
    public async Task PlayAsync(Func<ProgramClient, Task<int>> play)
    {
        var variables = await VariablesAsync();
        using var channel = GrpcChannel.ForAddress(variables["PULUMI_MONITOR"]);
        var exitCode = 99;
        try
        {
            var client = new ProgramClient(channel, variables);
            exitCode = await play(client).WaitAsync(Limit);
            // As SDKs do it when the program has come to its end.
            if (exitCode == 0 && !client.HasShutDown && !EndsEarly)
            {
                await SayThatItIsDoneAsync(client);
            }
        }
        finally
        {
            project.Write("exit.tmp", $"{exitCode}");
            File.Move(Path.Combine(project.Directory, "exit.tmp"), Path.Combine(project.Directory, "exit.txt"));
        }
    }

    private static async Task SayThatItIsDoneAsync(ProgramClient client)
    {
        try
        {
            await client.ShutDownAsync();
        }
        catch (GrpcException exception) when (exception.StatusCode is GrpcStatusCode.Unavailable)
        {
            // The preview has ended without the program: nobody is there to be told.
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> VariablesAsync()
    {
        var path = Path.Combine(project.Directory, "env.txt");
        using var limit = new CancellationTokenSource(Limit);
        while (!File.Exists(path))
        {
            await Task.Delay(5, limit.Token);
        }

        return (await File.ReadAllLinesAsync(path, limit.Token))
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0])
            .ToDictionary(group => group.Key, group => group.Last()[1]);
    }
}
