using System.Text.RegularExpressions;

namespace Alicerce.Preview.Tests;

/// <summary>One careless edit to the program, and what its author is told about it.</summary>
public sealed partial class EditedProgramTests
{
    [TestCase(
        "infra/Machines/InstanceTemplate.cs",
        "Encrypted = \"true\"",
        "Encrypted = \"false\"",
        "launch-template-volumes-are-encrypted",
        "aws:ec2:LaunchTemplate web",
        "`blockDeviceMappings[1].ebs.encrypted` is \"false\" for the volume /dev/sdf. Set it to \"true\".",
        TestName = "An unencrypted data volume")]
    [TestCase(
        "infra/Data/Database.cs",
        "PubliclyAccessible = false",
        "PubliclyAccessible = true",
        "rds-instance-is-private",
        "aws:rds:Instance database",
        "`publiclyAccessible` is true on this database. Set it to false.",
        TestName = "A public database")]
    [TestCase(
        "infra/Data/Database.cs",
        "BackupRetentionPeriod = args.BackupDays",
        "BackupRetentionPeriod = 0",
        "rds-instance-keeps-backups",
        "aws:rds:Instance database",
        "`backupRetentionPeriod` is 0 on this database, and backups are required for at least 14 days. Set it to 14",
        TestName = "A database without backups")]
    [TestCase(
        "infra/Data/Catalog.cs",
        "Enabled = days > 0",
        "Enabled = false",
        "dynamodb-table-has-point-in-time-recovery",
        "aws:dynamodb:Table catalog-files",
        "`pointInTimeRecovery.enabled` is false on this table. Set it to true.",
        TestName = "A table without point-in-time recovery")]
    [TestCase(
        "infra/Foundation.Network.cs",
        "AdminCidrs = _settings.Web.AdminCidrs",
        "AdminCidrs = [\"0.0.0.0/0\"]",
        "administration-ports-are-closed-to-the-world",
        "aws:vpc:SecurityGroupIngressRule network-",
        "`cidrIpv4` lets 0.0.0.0/0 reach port 22. Use Session Manager instead, or name the addresses",
        TestName = "An open port 22")]
    [TestCase(
        "infra/Machines/InstanceTemplate.cs",
        "HttpTokens = \"required\"",
        "HttpTokens = \"optional\"",
        "instance-metadata-requires-tokens",
        "aws:ec2:LaunchTemplate web",
        "`metadataOptions.httpTokens` is \"optional\". Set it to \"required\".",
        TestName = "Machines that hand out their credentials")]
    [TestCase(
        "infra/Data/SecureBucket.cs",
        "BlockPublicAcls = true",
        "BlockPublicAcls = false",
        "s3-bucket-blocks-public-access",
        "aws:s3:BucketPublicAccessBlock storage-incoming",
        "`blockPublicAcls` is false for this bucket. Set it to true",
        TestName = "A public bucket")]
    public async Task Stops_the_production_stack(
        string file, string original, string edited, string rule, string resource, string message)
    {
        using var program = new EditedProgram(file, original, edited);

        var preview = await program.PreviewAsync("prod");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.EqualTo(5), preview.ToString());
            Assert.That(Unwrapped(preview.Output), Does.Contain($"{rule} {resource}"));
            Assert.That(Unwrapped(preview.Output), Does.Contain(message));
        }
    }

    // Columns are as wide as their widest row, and messages are wrapped.
    private static string Unwrapped(string output) => Blanks().Replace(output, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
