using System.Diagnostics;
using System.Text.RegularExpressions;
using Alicerce.Golden;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>Whoever follows a runbook at night finds commands that can be run.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "runbooks");

    // Looked up in the references of both tools. A command that is new here is looked up first, then added.
    private static readonly string[] KnownCalls =
    [
        "aws acm describe-certificate", "aws acm request-certificate", "aws acm wait certificate-validated",
        "aws autoscaling cancel-instance-refresh", "aws autoscaling describe-auto-scaling-groups",
        "aws autoscaling describe-instance-refreshes", "aws autoscaling set-instance-protection",
        "aws backup delete-backup-vault-lock-configuration", "aws backup describe-restore-job",
        "aws backup list-recovery-points-by-backup-vault", "aws backup start-restore-job",
        "aws cognito-idp admin-add-user-to-group", "aws cognito-idp admin-create-user",
        "aws dynamodb delete-table", "aws dynamodb describe-continuous-backups", "aws dynamodb get-item",
        "aws dynamodb put-item", "aws dynamodb restore-table-to-point-in-time", "aws dynamodb wait table-exists",
        "aws ec2 describe-images", "aws ec2 describe-snapshots",
        "aws rds describe-db-instances", "aws rds describe-db-snapshots",
        "aws resourcegroupstaggingapi get-resources",
        "aws s3api copy-object", "aws s3api delete-object", "aws s3api list-object-versions",
        "aws sns list-subscriptions-by-topic", "aws sns publish", "aws ssm start-session", "aws sts get-caller-identity",
        "pulumi config rm", "pulumi config set", "pulumi destroy", "pulumi import", "pulumi login", "pulumi preview",
        "pulumi stack", "pulumi stack init", "pulumi stack output", "pulumi stack rm", "pulumi state delete",
        "pulumi state unprotect", "pulumi up",
    ];

    private static IEnumerable<TestCaseData> Runbooks() =>
        Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
            .Select(file => new TestCaseData(File.ReadAllText(file)).SetArgDisplayNames(Path.GetFileName(file)));

    [TestCaseSource(nameof(Runbooks))]
    public async Task The_shell_can_read_every_command(string page)
    {
        foreach (var script in Commands.In(page))
        {
            Assert.That(await ErrorsOfShellAsync(script), Is.Empty, script);
        }
    }

    [TestCaseSource(nameof(Runbooks))]
    public void Every_command_is_one_that_the_tools_have(string page) =>
        Assert.That(Commands.In(page).SelectMany(Commands.Calls).Distinct(), Is.SubsetOf(KnownCalls));

    [TestCaseSource(nameof(Runbooks))]
    public async Task Every_output_exists_in_production(string page)
    {
        // What appears only with an own setting is an output too.
        var plan = await Plan.OfStackAsync(StackFile.Read("prod")
            .With("alicerce:image.mode", "build")
            .With("alicerce:image.version", "1"));

        Assert.That(
            Commands.In(page).SelectMany(script => Output().Matches(script)).Select(match => match.Groups[1].Value)
                .Distinct(),
            Is.SubsetOf(plan.Outputs.Keys));
    }

    [TestCaseSource(nameof(Runbooks))]
    public void Every_setting_exists(string page)
    {
        var known =
            from area in typeof(StackSettings).GetProperties()
            where area.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)
            from setting in area.PropertyType.GetProperties()
            select $"{CamelCase(area.Name)}.{CamelCase(setting.Name)}";

        Assert.That(
            Commands.In(page).SelectMany(script => Setting().Matches(script)).Select(match => match.Groups[1].Value)
                .Distinct(),
            Is.SubsetOf(known));
    }

    [Test]
    public void Every_runbook_is_on_the_overview()
    {
        var overview = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.That(
            Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).Where(file => file != "README.md"),
            Has.All.Matches<string>(file => overview.Contains($"({file})", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_quote_that_is_never_closed_is_found()
    {
        var script = Commands.In("1. Do it.\n\n   ```bash\n   echo 'never closed\n   ```\n").Single();

        Assert.That(await ErrorsOfShellAsync(script), Is.Not.Empty);
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static async Task<string> ErrorsOfShellAsync(string script)
    {
        using var shell = new Process
        {
            StartInfo = new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true },
        };
        try
        {
            shell.Start();
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore("There is no `bash` here.");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var errors = await shell.StandardError.ReadToEndAsync(patience.Token);
        await shell.WaitForExitAsync(patience.Token);
        return errors;
    }

    [GeneratedRegex("pulumi stack output ([A-Za-z]+)")]
    private static partial Regex Output();

    [GeneratedRegex(@"--path 'alicerce:([A-Za-z]+\.[A-Za-z]+)(\[\d+\])?'")]
    private static partial Regex Setting();
}
