using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Alicerce.Local.Hosting;

namespace Alicerce.Local.Tests;

/// <summary>What keeps the program from starting: each mistake in a sentence that says how to put it right, and the exit code 2.</summary>
public sealed class StartTests
{
    [Test]
    public async Task Every_mistake_of_command_line_and_environment_is_said_at_once()
    {
        await using var local = LocalProcess.Create();
        local.Environment["ALICERCE_DATABASE_CONNECTION"] = "Password=hidden";
        local.Environment["AWS_ENDPOINT_URL_S3"] = "localhost:9000";
        local.Environment["AWS_ENDPOINT_URL_DYNAMODB"] = "ftp://localhost";
        local.Environment["ALICERCE_INCOMING_BUCKET"] = "Not A Bucket";
        local.Environment["ALICERCE_FILES_TABLE"] = "x";
        local.Environment["AWS_REGION"] = "here";

        var (code, errors) = await local.RefuseAsync("--port", "70000", "--approve-from", "-1", "--colour", "--data");

        Golden.GoldenFile.AssertMatches("tests/Local.Tests/Golden/mistakes.txt", $"exit code {code}\n{errors}");
        Assert.That(errors, Does.Not.Contain("hidden"));
    }

    [Test]
    public async Task Help_is_printed_whatever_else_is_wrong()
    {
        await using var local = LocalProcess.Create();

        var (code, output) = await local.PrintAsync("--help");

        Golden.GoldenFile.AssertMatches("tests/Local.Tests/Golden/help.txt", $"exit code {code}\n{output}");
    }

    [Test]
    public async Task Ports_that_others_have_are_named_with_what_they_are_for()
    {
        await using var local = LocalProcess.Create();
        using var objects = new TcpListener(IPAddress.Loopback, local.Port + 1);
        using var approvals = new TcpListener(IPAddress.Loopback, local.Port + 2);
        objects.Start();
        approvals.Start();

        var (code, errors) = await RefuseAsync(local, local.Port, local.Folder);

        Assert.That((code, errors), Is.EqualTo((
            2,
            $"error: Port {local.Port + 1}, for objects, is in use by another program. Name another first port with `--port`.\n" +
            $"error: Port {local.Port + 2}, for approvals, is in use by another program. Name another first port with `--port`.\n")));
    }

    [TestCase("AKID", ExpectedResult = new[] { "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_DYNAMODB" })]
    [TestCase("AKID", "--create-missing", ExpectedResult = new[] { "--create-missing", "--create-missing" })]
    [TestCase("", ExpectedResult = new[] { "AWS_ACCESS_KEY_ID" })]
    public async Task<string[]> Servers_that_do_not_answer_and_missing_credentials_are_said_in_a_line_each(string key, params string[] options)
    {
        await using var local = LocalProcess.Create();
        local.Environment["AWS_ENDPOINT_URL_S3"] = "http://127.0.0.1:1";
        local.Environment["AWS_ENDPOINT_URL_DYNAMODB"] = "http://127.0.0.1:1";
        local.Environment["AWS_ACCESS_KEY_ID"] = key;
        local.Environment["AWS_SECRET_ACCESS_KEY"] = key;
        local.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        local.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(local.Folder, "none");
        local.Environment["AWS_CONFIG_FILE"] = Path.Combine(local.Folder, "none");

        var (code, errors) = await local.RefuseAsync(
            ["--port", local.Port.ToString(CultureInfo.InvariantCulture), "--data", local.Folder, .. options]);

        Assert.That(code, Is.EqualTo(2), errors);
        return [.. errors.TrimEnd().Split('\n').Select(line => line.Split('`')[1])];
    }

    [Test]
    public async Task A_folder_has_one_process_at_a_time()
    {
        await using var first = await LocalProcess.StartAsync();
        await using var second = LocalProcess.Create();

        var (code, errors) = await RefuseAsync(second, second.Port, first.Folder);

        Assert.That((code, errors), Is.EqualTo((
            2,
            $"error: `{first.Folder}` is in use by another process, or cannot be written. " +
            "End the other one, or name another folder with `--data`.\n")));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    [Platform(Exclude = "Win")]
    public void A_new_folder_is_for_its_owner_alone()
    {
        var parent = Directory.CreateTempSubdirectory("alicerce-data-").FullName;
        var path = Path.Combine(parent, "data");
        using (DataFolder.Open(path))
        {
            Assert.That(
                File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }

        Directory.Delete(parent, recursive: true);
    }

    [Test]
    public async Task A_folder_that_cannot_be_is_named()
    {
        await using var local = LocalProcess.Create();
        var file = Path.Combine(local.Folder, "file");
        await File.WriteAllTextAsync(file, "");

        var (code, errors) = await RefuseAsync(local, local.Port, Path.Combine(file, "data"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith($"error: `{file}/data` cannot be written: ").And.EndsWith(" Name another folder with `--data`.\n"));
        }
    }

    [Test]
    public async Task A_damaged_table_is_named_with_the_place_of_the_damage()
    {
        await using var local = await LocalProcess.StartAsync();
        await local.KillAsync();
        var table = Path.Combine(local.Folder, "tables", "files.jsonl");
        await File.WriteAllTextAsync(table, """{"key":"a","item":{"pk":{"S":"a"}}}""" + "\ngarbage\n" + """{"key":"b","item":null}""" + "\n");

        var (code, errors) = await RefuseAsync(local, local.Port, local.Folder);

        Assert.That((code, errors), Is.EqualTo((
            2, $"error: `{table}` is damaged: what begins at byte 36 is no record. Restore the file from a copy.\n")));
    }

    private static Task<(int ExitCode, string Errors)> RefuseAsync(LocalProcess local, int port, string folder) =>
        local.RefuseAsync("--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder);
}
