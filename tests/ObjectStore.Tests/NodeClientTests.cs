using System.ComponentModel;
using System.Diagnostics;

namespace Alicerce.ObjectStore.Tests;

/// <summary>The store as the S3 client for Node sees it.</summary>
public sealed class NodeClientTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "tests", "ObjectStore.Tests", "node");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Test]
    public async Task Everything_that_the_client_asks_is_answered_as_S3_does()
    {
        await using var store = await TestStore.StartAsync();
        await InstallAsync();

        var output = await RunAsync("node", "client.js", store.Endpoint.ToString(), TestStore.AccessKey, TestStore.SecretKey);

        Golden.GoldenFile.AssertMatches("tests/ObjectStore.Tests/Golden/node-client.json", output);
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@aws-sdk")))
        {
            await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"`{program}` exited with {process.ExitCode}.\n{await output}{await errors}");
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed for its S3 client: {exception.Message}");
            throw;
        }
    }
}
