using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests;

/// <summary>What instances run, run here: by the same shell, with stand-ins for the commands of a machine.</summary>
[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public sealed class MachineScriptTests
{
    private const string JobId = "0123456789abcdef0123456789abcdef01234567";
    private const string Link = "nvme-Amazon_Elastic_Block_Store_vol";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string _folder = "";

    private string Disks => Path.Combine(_folder, "by-id");

    private string Fstab => Path.Combine(_folder, "fstab");

    private string Calls => Path.Combine(_folder, "calls");

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("alicerce-scripts-").FullName;
        Directory.CreateDirectory(Disks);
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
    }

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_shell_understands_user_data([Values("web", "worker")] string tier)
    {
        var (exit, _, errors) = await BashAsync(await UserDataAsync(tier), "-n");

        Assert.That((exit, errors), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Disks_are_found_by_the_name_that_they_know_and_mounted_by_volume_id()
    {
        Disk("0aaa", "nvme2n1");
        Disk("0bbb", "nvme1n1");
        StandIn("ebsnvme-id", """case "$(readlink "$2")" in */nvme2n1) echo /dev/sdf ;; *) echo sdg ;; esac""");
        StandIn("blkid", "exit 2");

        var result = await RunAsync($"prepare_disk /dev/sdf {_folder}/data\nprepare_disk /dev/sdg {_folder}/scratch\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Exit, Is.Zero, result.Errors);
            Assert.That(
                await File.ReadAllLinesAsync(Fstab),
                Is.EqualTo((string[])
                [
                    $"{Disks}/{Link}0aaa {_folder}/data xfs defaults,nofail,noatime,nouuid 0 2",
                    $"{Disks}/{Link}0bbb {_folder}/scratch xfs defaults,nofail,noatime,nouuid 0 2",
                ]));
            Assert.That(
                await File.ReadAllLinesAsync(Calls),
                Is.EqualTo((string[])
                [
                    $"mkfs.xfs {Disks}/{Link}0aaa", $"mount {_folder}/data",
                    $"mkfs.xfs {Disks}/{Link}0bbb", $"mount {_folder}/scratch",
                ]));
        }
    }

    [Test]
    public async Task A_disk_with_a_file_system_is_never_formatted()
    {
        Disk("0aaa", "nvme1n1");
        StandIn("ebsnvme-id", "echo sdf");
        StandIn("blkid", "echo 'TYPE=\"xfs\"'");

        var result = await RunAsync($"prepare_disk /dev/sdf {_folder}/data\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Exit, Is.Zero, result.Errors);
            Assert.That(await File.ReadAllTextAsync(Calls), Is.EqualTo($"mount {_folder}/data\n"));
        }
    }

    [Test]
    public async Task A_disk_that_does_not_appear_ends_the_first_start()
    {
        Disk("0aaa", "nvme1n1");
        StandIn("ebsnvme-id", "echo sdh");
        StandIn("sleep", "exit 0");

        var result = await RunAsync($"prepare_disk /dev/sdf {_folder}/data\necho still here\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Exit, Is.EqualTo(1));
            Assert.That(result.Errors, Does.Contain("No disk is /dev/sdf after 60 seconds."));
            Assert.That(result.Output, Does.Not.Contain("still here"));
        }
    }

    [Test]
    public async Task An_agent_that_would_paste_parameters_into_scripts_is_refused()
    {
        var (exit, _, errors) = await BashAsync(await CommandAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(78));
            Assert.That(errors, Does.Contain("SSM_TaskToken is not set: the SSM agent is older than 3.3.2746.0"));
        }
    }

    [Test]
    public async Task A_worker_that_cannot_start_answers_the_workflow_all_the_same()
    {
        StandIn("cloud-init", "exit 3");
        StandIn("aws", $"printf '%s\\n' \"$@\" > '{Calls}'");

        var (exit, _, _) = await BashAsync($"""
            export SSM_TaskToken=token SSM_Bucket=b SSM_Key='a $(touch {_folder}/hacked)' SSM_VersionId= SSM_JobId={JobId}
            {await CommandAsync()}
            """);

        var call = await File.ReadAllLinesAsync(Calls);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(call.Take(2), Is.EqualTo(["stepfunctions", "send-task-failure"]));
            Assert.That(call, Has.Member("token").And.Member("WorkerFailed").And.Member("us-east-1"));
            Assert.That(File.Exists(Path.Combine(_folder, "hacked")), Is.False, "a key is text, never a command");
        }
    }

    [Test]
    public async Task A_job_that_would_leave_its_folder_is_refused()
    {
        var (exit, _, errors) = await BashAsync($"""
            export SSM_TaskToken=token SSM_Bucket=b SSM_Key=k SSM_VersionId= SSM_JobId=../../etc
            {await CommandAsync()}
            """);

        Assert.That((exit, errors), Is.EqualTo((64, "JobId is not 40 hexadecimal digits.\n")));
    }

    private static async Task<string> CommandAsync()
    {
        var plan = await Plan.OfStackAsync("dev");
        var content = JsonNode.Parse((string)plan.Find("aws:ssm/document:Document", "worker")["content"]!)!;
        return string.Join(
            '\n', content["mainSteps"]![0]!["inputs"]!["runCommand"]!.AsArray().Select(line => (string)line!));
    }

    private static async Task<string> UserDataAsync(string tier)
    {
        var plan = await Plan.OfStackAsync("dev");
        var template = plan.Find("aws:ec2/launchTemplate:LaunchTemplate", tier);
        return Encoding.UTF8.GetString(Convert.FromBase64String((string)template["userData"]!));
    }

    // The functions of the first start, without what it does with them.
    private async Task<(int Exit, string Output, string Errors)> RunAsync(string commands)
    {
        var script = await UserDataAsync("web");
        var start = script.IndexOf("find_disk() {", StringComparison.Ordinal);
        var end = script.IndexOf("metadata() {", StringComparison.Ordinal);
        foreach (var command in (string[])["mkfs.xfs", "mount"])
        {
            StandIn(command, $"echo \"{command} $*\" >> '{Calls}'");
        }

        return await BashAsync($"set -euo pipefail\n{script[start..end]}\n{commands}");
    }

    private void Disk(string volume, string device)
    {
        var target = Path.Combine(_folder, device);
        File.WriteAllText(target, "");
        File.CreateSymbolicLink(Path.Combine(Disks, $"{Link}{volume}"), target);
        // What systemd adds beside it, for the namespace and for partitions.
        File.CreateSymbolicLink(Path.Combine(Disks, $"{Link}{volume}_1"), target);
        File.CreateSymbolicLink(Path.Combine(Disks, $"{Link}{volume}-part1"), target);
    }

    private void StandIn(string command, string body)
    {
        var path = Path.Combine(_folder, "bin", command);
        File.WriteAllText(path, $"#!/bin/bash\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int Exit, string Output, string Errors)> BashAsync(string script, string option = "-")
    {
        var file = Path.Combine(_folder, "script.sh");
        await File.WriteAllTextAsync(file, script);
        var start = new ProcessStartInfo("/bin/bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        if (option != "-")
        {
            start.ArgumentList.Add(option);
        }

        start.ArgumentList.Add(file);
        start.Environment["PATH"] = $"{_folder}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DISK_LINKS"] = Disks;
        start.Environment["FSTAB"] = Fstab;

        using var timeout = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return (process.ExitCode, await output, await errors);
    }
}
