using System.Text.Json;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Project;

public sealed class ConfigurationTests
{
    [Test]
    public void Hands_over_values_of_every_kind_as_the_CLI_does()
    {
        using var project = new TemporaryProject(
            "name: shop\nruntime: dotnet\nconfig:\n  greeting: hello\n  limit:\n    type: integer\n    default: 5\n  aws:region:\n    value: eu-west-1\n",
            """
            encryptionsalt: v1:abc
            config:
              shop:text: plain
              quoted: "12"
              number: 12
              fraction: 1.50
              flag: true
              list: [a, 1, true]
              map: { b: 2, a: { c: x } }
              other:config:key: old
              limit: 7
            """);

        var values = Previewing.Settings(project).Configuration.Values;

        Assert.That(values, Is.EqualTo(new Dictionary<string, string>
        {
            ["aws:region"] = "eu-west-1",
            ["other:key"] = "old",
            ["shop:flag"] = "true",
            ["shop:fraction"] = "1.5",
            ["shop:greeting"] = "hello",
            ["shop:limit"] = "7",
            ["shop:list"] = """["a",1,true]""",
            ["shop:map"] = """{"a":{"c":"x"},"b":2}""",
            ["shop:number"] = "12",
            ["shop:quoted"] = "12",
            ["shop:text"] = "plain",
        }));
    }

    [Test]
    public void Takes_secrets_that_it_cannot_decrypt_as_unknown()
    {
        using var project = new TemporaryProject(stack:
            "config:\n  password:\n    secure: v1:AAAA\n  database:\n    user: admin\n    token:\n      secure: v1:BBBB\n");

        var configuration = Previewing.Settings(project).Configuration;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(configuration.Values["shop:password"], Is.EqualTo(Signatures.UnknownString));
            Assert.That(
                configuration.Values["shop:database"],
                Is.EqualTo($$"""{"token":"{{Signatures.UnknownString}}","user":"admin"}"""));
            Assert.That(configuration.SecretKeys, Is.EqualTo(new[] { "shop:database", "shop:password" }));
            Assert.That(configuration.UnreadableSecrets, Is.EqualTo(configuration.SecretKeys));
        }
    }

    [Test]
    public async Task Starts_the_program_as_the_language_host_does()
    {
        IReadOnlyDictionary<string, string> variables = new Dictionary<string, string>();

        await Previewing.RunAsync(
            program =>
            {
                variables = program.Variables;
                return Task.CompletedTask;
            },
            "config:\n  shop:zones: 2\n  password:\n    secure: v1:AAAA\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(variables["PULUMI_PROJECT"], Is.EqualTo("shop"));
            Assert.That(variables["PULUMI_STACK"], Is.EqualTo("dev"));
            Assert.That(variables["PULUMI_ORGANIZATION"], Is.EqualTo("organization"));
            Assert.That(variables["PULUMI_DRY_RUN"], Is.EqualTo("true"));
            Assert.That(variables["PULUMI_QUERY_MODE"], Is.EqualTo("false"));
            Assert.That(int.TryParse(variables["PULUMI_PARALLEL"], out _), Is.True);
            Assert.That(variables["PULUMI_ENGINE"], Is.EqualTo(variables["PULUMI_MONITOR"]));
            Assert.That(variables["PWD"], Is.EqualTo(variables["PULUMI_PWD"]));
            Assert.That(variables["PULUMI_ROOT_DIRECTORY"], Is.EqualTo(variables["PULUMI_PWD"]));
            Assert.That(
                JsonSerializer.Deserialize<Dictionary<string, string>>(variables["PULUMI_CONFIG"])!["shop:zones"],
                Is.EqualTo("2"));
            Assert.That(
                JsonSerializer.Deserialize<string[]>(variables["PULUMI_CONFIG_SECRET_KEYS"]),
                Is.EqualTo(new[] { "shop:password" }));
        }
    }
}
