using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class ConfigTests
{
    private const string Values = """
        {"shop:text":"hello","shop:yes":"true","shop:no":"false","shop:count":"-12","shop:share":"1.5",
         "shop:object":"{\"Name\":\"a\",\"Size\":3}","shop:config:old":"kept","aws:region":"eu-west-1",
         "shop:password":"hunter2"}
        """;

    [Test]
    public async Task Reads_values_of_every_type()
    {
        await Run(() =>
        {
            var config = new Config();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(config.Get("text"), Is.EqualTo("hello"));
                Assert.That(config.Require("text"), Is.EqualTo("hello"));
                Assert.That(config.GetBoolean("yes"), Is.True);
                Assert.That(config.RequireBoolean("no"), Is.False);
                Assert.That(config.GetInt32("count"), Is.EqualTo(-12));
                Assert.That(config.RequireDouble("share"), Is.EqualTo(1.5));
                Assert.That(config.RequireObject<Size>("object"), Is.EqualTo(new Size("a", 3)));
                Assert.That(config.GetObject<Size>("object", JsonSerializerOptions.Web), Is.EqualTo(new Size("a", 3)));
                Assert.That(config.Get("old"), Is.EqualTo("kept"));
                Assert.That(new Config("aws").Require("region"), Is.EqualTo("eu-west-1"));
                Assert.That(new Config("aws:config").Require("region"), Is.EqualTo("eu-west-1"));
            }
        });
    }

    [Test]
    public async Task Gives_nothing_for_a_value_that_is_not_set()
    {
        await Run(() =>
        {
            var config = new Config();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(config.Get("none"), Is.Null);
                Assert.That(config.GetSecret("none"), Is.Null);
                Assert.That(config.GetBoolean("none"), Is.Null);
                Assert.That(config.GetSecretBoolean("none"), Is.Null);
                Assert.That(config.GetInt32("none"), Is.Null);
                Assert.That(config.GetSecretInt32("none"), Is.Null);
                Assert.That(config.GetDouble("none"), Is.Null);
                Assert.That(config.GetSecretDouble("none"), Is.Null);
                Assert.That(config.GetObject<Size>("none"), Is.Null);
                Assert.That(config.GetSecretObject<Size>("none"), Is.Null);
            }
        });
    }

    [Test]
    public async Task Makes_secrets_of_what_is_asked_for_as_secret()
    {
        Output<string>? text = null;
        Output<int>? number = null;
        Output<Size>? size = null;

        await Run(() =>
        {
            text = new Config().RequireSecret("text");
            number = new Config().GetSecretInt32("count");
            size = new Config().RequireSecretObject<Size>("object");
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Output.IsSecretAsync(text!), Is.True);
            Assert.That(await OutputUtilities.GetValueAsync(text!), Is.EqualTo("hello"));
            Assert.That(await Output.IsSecretAsync(number!), Is.True);
            Assert.That(await Output.IsSecretAsync(size!), Is.True);
        }
    }

    [Test]
    public async Task Names_the_key_and_the_command_when_a_value_is_missing()
    {
        var errors = await Run(() => new Config().RequireInt32("none"));

        Assert.That(errors.Single(), Does.StartWith("Missing Required configuration variable 'shop:none'\n")
            .And.Contain("`pulumi config set shop:none <value>`"));
    }

    [TestCase("text", "Boolean")]
    [TestCase("text", "Int32")]
    [TestCase("text", "Double")]
    public async Task Names_the_key_the_value_and_the_type_when_a_value_does_not_fit(string key, string type)
    {
        var errors = await Run(() =>
        {
            var config = new Config();
            _ = type switch
            {
                "Boolean" => (object)config.RequireBoolean(key),
                "Int32" => config.RequireInt32(key),
                _ => config.RequireDouble(key),
            };
        });

        Assert.That(errors, Is.EqualTo([$"Configuration 'shop:{key}' value 'hello' is not a valid {type}"]));
    }

    [Test]
    public async Task Does_not_show_a_secret_that_does_not_fit()
    {
        var errors = await Run(() => new Config().RequireInt32("password"));

        Assert.That(errors, Is.EqualTo(["Configuration 'shop:password' value '[secret]' is not a valid Int32"]));
    }

    [Test]
    public async Task Names_the_type_of_an_object_that_does_not_fit()
    {
        var errors = await Run(() => new Config().RequireObject<Size>("text"));

        Assert.That(
            errors, Is.EqualTo([$"Configuration 'shop:text' value 'hello' is not a valid {typeof(Size).FullName}"]));
    }

    private static async Task<IReadOnlyList<string>> Run(Action program)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.Variables["PULUMI_CONFIG"] = Values;
        engine.Variables["PULUMI_CONFIG_SECRET_KEYS"] = """["shop:password"]""";
        Exception? failed = null;
        await engine.RunAsync(() =>
        {
            try
            {
                program();
            }
            catch (AssertionException exception)
            {
                failed = exception;
            }
        });
        Assert.That(failed, Is.Null);
        return [.. engine.Errors];
    }

    private sealed record Size(string Name, [property: JsonPropertyName("Size")] int Bytes);
}
