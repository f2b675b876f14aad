using System.Text.Json;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>The pack speaks Pulumi's protocol, and not only the same dialect as our own client.</summary>
public sealed class NodeEngineTests
{
    [Test]
    public async Task Serves_an_update_of_an_engine_that_has_none_of_our_code()
    {
        if (!NodeEngine.IsInstalled())
        {
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), "CI has to have `node`.");
            Assert.Ignore("`node` is not on the path: the test against an independent engine does not run.");
        }

        var seen = await NodeEngine.RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(seen, "plugin"), Does.Match(@"^\d+\.\d+\.\d+$"));
            Assert.That(Json(seen, "info"), Is.EqualTo(
                """
                {"name":"random-pack","policies":["password-is-long","password-has-special-characters",
                "pet-names-do-not-carry-passwords"]}
                """.ReplaceLineEndings("")));
            Assert.That(Json(seen, "analyzed"), Is.EqualTo(
                """
                [{"policy":"password-is-long","pack":"random-pack@v1.0.0","level":1,"severity":3,
                "urn":"urn:pulumi:dev::shop::random:index/randomPassword:RandomPassword::db",
                "message":"Generated passwords are long enough not to be guessed.\n`length` is 8. Set it to 20 or more."}]
                """.ReplaceLineEndings("")));
            Assert.That(seen.GetProperty("undecided")[0].GetProperty("message").GetString(), Is.EqualTo(
                "can't run policy 'password-is-long' from policy pack 'random-pack@v1.0.0' during preview: string value "
                + "at .length can't be known during preview"));
            Assert.That(seen.GetProperty("undecided")[0].GetProperty("level").GetInt32(), Is.Zero);
            Assert.That(seen.GetProperty("stack")[0].GetProperty("urn").GetString(), Does.EndWith("RandomPet::pet"));
            Assert.That(seen.GetProperty("refused").GetProperty("code").GetInt32(), Is.EqualTo(3));
            Assert.That(Json(seen, "exit"), Is.EqualTo("""{"code":0,"signal":null}"""));
            Assert.That(Json(seen, "printed"), Is.EqualTo("[]"));
            Assert.That(Json(seen, "log"), Does.Contain("Checking stack dev of shop."));
        }

        var remediation = seen.GetProperty("remediation");
        var changed = remediation.GetProperty("changed");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(remediation, "diagnostic"), Is.Empty);
            Assert.That(remediation.GetProperty("sameLength").GetBoolean(), Is.True);
            Assert.That(changed.GetProperty("special").GetBoolean(), Is.True);
            Assert.That(changed.GetProperty("length").GetInt32(), Is.EqualTo(8));
            Assert.That(Json(changed, "__defaults"), Is.EqualTo("""["special"]"""));
            Assert.That(
                Text(changed.GetProperty("keepers"), "later"), Is.EqualTo(Alicerce.Protocol.Signatures.UnknownString));
            Assert.That(Json(changed.GetProperty("keepers"), "secret"), Does.Contain("s3cr3t")
                .And.Contain(Alicerce.Protocol.Signatures.Secret));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Json(JsonElement element, string name) => element.GetProperty(name).GetRawText();
}
