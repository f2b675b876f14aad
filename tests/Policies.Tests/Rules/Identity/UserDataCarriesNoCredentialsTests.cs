using System.IO.Compression;
using System.Text;
using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class UserDataCarriesNoCredentialsTests : RuleTests<UserDataCarriesNoCredentials>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A script that asks Secrets Manager", Template(Fetching)),
        Compliant("A machine without user data", TestResource.Of<Ec2.Instance>("server")),
        Compliant("A password that comes from a variable", Instance("url=postgres://app:$DB_PASSWORD@db/app\n")),
        Compliant("The key of a documentation", Instance("# such as AKIA" + "IOSFODNN7EXAMPLE\n")),
        Compliant(
            "A path and the name of an option", Instance("DB_PASSWORD=/run/secrets/db\nPasswordAuthentication no\n")),
        Compliant(
            "Bytes that only start like a compressed script",
            TestResource.Of<Ec2.LaunchTemplate>(
                "web", new() { ["userData"] = Convert.ToBase64String([0x1f, 0x8b, 0x01]) })),
        Violating(
            "An access key in a launch template, in base64",
            Template($"#!/bin/bash\nexport AWS_ACCESS_KEY_ID={AccessKey}\n"),
            Carries("userData", "an AWS access key", 2)),
        Violating(
            "The same, compressed",
            Compressed($"export AWS_ACCESS_KEY_ID={AccessKey}\n"),
            Carries("userData", "an AWS access key", 1)),
        Violating(
            "The secret of an access key",
            Instance($"aws_secret_access_key = {new string('a', 40)}\n"),
            Carries("userData", "an AWS secret access key", 1)),
        Violating(
            "A private key",
            Instance("cat > key << END\n-----BEGIN RSA " + "PRIVATE KEY-----\n"),
            Carries("userData", "a private key", 2)),
        Violating(
            "Tokens of other services",
            Instance($"""
                ghp_{new string('a', 36)}
                glpat-{new string('a', 20)}
                xoxb-{new string('1', 12)}
                sk_live_{new string('a', 24)}
                AIza{new string('a', 35)}
                npm_{new string('a', 36)}
                """),
            Carries("userData", "a GitHub token", 1),
            Carries("userData", "a GitLab token", 2),
            Carries("userData", "a Slack token", 3),
            Carries("userData", "a Stripe key", 4),
            Carries("userData", "a Google API key", 5),
            Carries("userData", "an npm token", 6)),
        Violating(
            "A database address with its password",
            Instance("url=postgres://app:hunter2hunter2@db/app\n"),
            Carries("userData", "a password inside of a URL", 1)),
        Violating(
            "A password, also when the program marks it as secret",
            Instance(PolicyValue.Secret("export DB_PASSWORD='hunter2hunter2'\n")),
            Carries("userData", "a password", 1)),
        Violating(
            "An access key beside a value that is not known yet",
            TestResource.Of<Ec2.Instance>("server", new()
            {
                ["userData"] = PolicyValue.Unknown(),
                ["userDataBase64"] = Encode($"{AccessKey}\n"),
            }),
            Carries("userDataBase64", "an AWS access key", 1)),
        Undecided("User data that is not known yet", "userData", Instance(PolicyValue.Unknown())),
    ];

    private const string Fetching = "#!/bin/bash\nDB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n";

    private static readonly string AccessKey = "AKIA" + new string('B', 16);

    private static string Carries(string property, string kind, int line) =>
        $"`{property}` carries {kind} in line {line}. Let the machine read it from Secrets Manager with its role.";

    private static TestResource Instance(PolicyValue userData) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["userData"] = userData });

    private static TestResource Template(string script) =>
        TestResource.Of<Ec2.LaunchTemplate>("web", new() { ["userData"] = Encode(script) });

    private static TestResource Compressed(string script)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(script));
        }

        return TestResource.Of<Ec2.LaunchTemplate>(
            "web", new() { ["userData"] = Convert.ToBase64String(packed.ToArray()) });
    }

    private static string Encode(string script) => Convert.ToBase64String(Encoding.UTF8.GetBytes(script));
}
