using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class AliasTests
{
    [Test]
    public async Task Sends_aliases_as_they_are_given()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var parent = new ComponentResource("test:web:Group", "parent");
            _ = new Bucket("one", null, new CustomResourceOptions
            {
                Aliases =
                {
                    new Alias { Urn = "urn:pulumi:dev::shop::a:b:C::old" },
                    new Alias { Name = "older", Type = "a:b:D", Stack = "prod", Project = "web" },
                    new Alias { NoParent = true },
                    new Alias { Parent = parent },
                    new Alias { ParentUrn = "urn:pulumi:dev::shop::a:b:P::p" },
                    OutputUtilities.CreateUnknown(new Alias { Name = "unknown" }),
                },
            });
        });

        var aliases = engine.Registration("one").Aliases;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(aliases, Has.Count.EqualTo(5));
            Assert.That(aliases[0].Urn, Is.EqualTo("urn:pulumi:dev::shop::a:b:C::old"));
            Assert.That(
                (aliases[1].Spec.Name, aliases[1].Spec.Type, aliases[1].Spec.Stack, aliases[1].Spec.Project),
                Is.EqualTo(("older", "a:b:D", "prod", "web")));
            Assert.That(aliases[1].Spec.ParentCase, Is.EqualTo(Pulumirpc.Alias.Types.Spec.ParentOneofCase.None));
            Assert.That(aliases[2].Spec.NoParent, Is.True);
            Assert.That(aliases[2].Spec.Name, Is.Empty);
            Assert.That(aliases[3].Spec.ParentUrn, Is.EqualTo("urn:pulumi:dev::shop::test:web:Group::parent"));
            Assert.That(aliases[4].Spec.ParentUrn, Is.EqualTo("urn:pulumi:dev::shop::a:b:P::p"));
            Assert.That(engine.Registration("one").AliasURNs, Is.Empty);
        }
    }

    [Test]
    public async Task Works_the_urns_out_for_an_engine_that_does_not()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.UnsupportedFeatures.Add("aliasSpecs");

        await engine.RunAsync(() =>
        {
            var parent = new ComponentResource(
                "test:web:Group", "new", new ComponentResourceOptions { Aliases = { new Alias { Name = "old" } } });
            _ = new Bucket("new-child", null, new CustomResourceOptions
            {
                Parent = parent,
                Aliases = { new Alias { Type = "a:b:C" } },
            });
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                engine.Registration("new").AliasURNs,
                Is.EqualTo(["urn:pulumi:dev::shop::test:web:Group::old"]));
            Assert.That(engine.Registration("new-child").AliasURNs, Is.EqualTo([
                "urn:pulumi:dev::shop::test:web:Group$a:b:C::new-child",
                "urn:pulumi:dev::shop::test:web:Group$test:storage/bucket:Bucket::old-child",
                "urn:pulumi:dev::shop::test:web:Group$a:b:C::old-child",
            ]));
            Assert.That(engine.Registration("new-child").Aliases, Is.Empty);
        }
    }

    private static readonly object[] Conflicts =
    [
        new TestCaseData(new Alias { Urn = "urn:x", Name = "y" }, "`Urn` and `Name`")
            .SetArgDisplayNames("urn and name"),
        new TestCaseData(new Alias { Urn = "urn:x", NoParent = true }, "`Urn` and `NoParent`")
            .SetArgDisplayNames("urn and parent"),
        new TestCaseData(new Alias { NoParent = true, ParentUrn = "urn:x" }, "`Parent`, `ParentUrn` and `NoParent`")
            .SetArgDisplayNames("two parents"),
    ];

    [TestCaseSource(nameof(Conflicts))]
    public async Task Fails_for_an_alias_that_contradicts_itself(Alias alias, string members)
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
            _ = new Bucket("one", null, new CustomResourceOptions { Aliases = { alias } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.Contain(members));
        }
    }
}
