using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public class ReceivingTests
{
    [Test]
    public async Task Reads_properties_of_every_type()
    {
        var (bucket, _) = await Receive(isDryRun: false, Result.Success,
            ("arn", Value.ForString("arn:1")),
            ("size", Value.ForNumber(3.9)),
            ("isPublic", Value.ForBool(true)),
            ("tags", Value.ForStruct(Wire.Of(("a", Value.ForString("b")), ("__defaults", Value.ForString("x"))))),
            ("rules", Value.ForList(
                Value.ForStruct(Wire.Of(("prefix", Value.ForString("p")), ("days", Value.ForNumber(2)))))),
            ("kind", Value.ForString("cold")),
            ("limit", Value.ForNumber(1.5)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetValueAsync(bucket.Arn), Is.EqualTo("arn:1"));
            Assert.That(await OutputUtilities.GetValueAsync(bucket.Size), Is.EqualTo(3));
            Assert.That(await OutputUtilities.GetValueAsync(bucket.IsPublic), Is.True);
            Assert.That(
                await OutputUtilities.GetValueAsync(bucket.Tags),
                Is.EqualTo(ImmutableDictionary<string, string>.Empty.Add("a", "b")));
            Assert.That((await OutputUtilities.GetValueAsync(bucket.Rules)).Single().Days, Is.EqualTo(2));
            Assert.That(await OutputUtilities.GetValueAsync(bucket.Kind), Is.EqualTo(BucketKind.Cold));
            Assert.That((await OutputUtilities.GetValueAsync(bucket.Limit))!.Value.AsT1, Is.EqualTo(1.5));
            Assert.That(await OutputUtilities.GetDependenciesAsync(bucket.Arn), Is.EqualTo([bucket]));
        }
    }

    [Test]
    public async Task Warns_about_a_value_of_another_type_and_leaves_it_out()
    {
        var (bucket, engine) = await Receive(isDryRun: false, Result.Success,
            ("arn", Value.ForNumber(1)),
            ("size", Value.ForString("x")),
            ("rules", Value.ForString("x")),
            ("tags", Value.ForStruct(Wire.Of(("a", Value.ForNumber(1))))),
            ("limit", Value.ForBool(true)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetValueAsync(bucket.Arn), Is.Null);
            Assert.That(await OutputUtilities.GetValueAsync(bucket.Size), Is.Null);
            Assert.That((await OutputUtilities.GetValueAsync(bucket.Rules)).IsDefault, Is.True);
            Assert.That(
                engine.Warnings,
                Does.Contain(
                    "Expected System.String but got System.Double deserializing Pulumi.Tests.Programs.Bucket.arn"));
            Assert.That(
                engine.Warnings,
                Does.Contain(
                    "Expected System.Double but got System.String deserializing Pulumi.Tests.Programs.Bucket.size"));
            Assert.That(engine.Warnings.Count(), Is.EqualTo(5));
            Assert.That(engine.Errors, Is.Empty);
        }
    }

    [Test]
    public async Task Makes_a_property_secret_or_unknown_for_one_leaf_of_it()
    {
        var (bucket, _) = await Receive(isDryRun: true, Result.Success,
            ("tags", Value.ForStruct(Wire.Of(
                ("a", Wire.Secret(Value.ForString("s"))), ("b", Value.ForString("t"))))),
            ("rules", Value.ForList(Value.ForStruct(Wire.Of(("prefix", Value.ForString(Wire.Unknown)))))),
            ("arn", Value.ForString("arn:1")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Output.IsSecretAsync(bucket.Tags), Is.True);
            Assert.That((await OutputUtilities.GetValueAsync(bucket.Tags))!["a"], Is.EqualTo("s"));
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Tags), Is.True);
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Rules), Is.False);
            Assert.That(await Output.IsSecretAsync(bucket.Arn), Is.False);
        }
    }

    [TestCase(true, Result.Success, false)]
    [TestCase(false, Result.Success, true)]
    [TestCase(false, Result.Fail, false)]
    [TestCase(false, Result.Skip, false)]
    public async Task Knows_what_a_missing_property_means(bool isDryRun, Result result, bool isKnown)
    {
        var (bucket, _) = await Receive(isDryRun, result, ("size", Value.ForNumber(1)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Arn), Is.EqualTo(isKnown));
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Size), Is.True);
            Assert.That(await OutputUtilities.GetIsKnownAsync(bucket.Urn), Is.True);
        }
    }

    [TestCase("", false)]
    [TestCase("b-1", true)]
    public async Task Takes_an_empty_id_for_an_unknown_one(string id, bool isKnown)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
        {
            var response = ScriptedEngine.Applied(request);
            response.Id = request.Custom ? id : "";
            return response;
        };
        Bucket? bucket = null;

        await engine.RunAsync(() => bucket = new Bucket("one"));

        Assert.That(await OutputUtilities.GetIsKnownAsync(bucket!.Id), Is.EqualTo(isKnown));
    }

    [Test]
    public async Task Resolves_a_reference_to_the_class_of_the_resource()
    {
        var urn = "urn:pulumi:dev::shop::test:storage/bucket:Bucket::owner";
        var reference = Value.ForStruct(Wire.Of(
            ("4dabf18193072939515e22adb298388d", Value.ForString("5cf8f73096256a8f31e491e813e4eb8e")),
            ("urn", Value.ForString(urn)),
            ("id", Value.ForString("owner-id"))));
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = request => new()
        {
            Return = Wire.Of(
                ("urn", request.Args.Fields["urn"]),
                ("id", Value.ForString("owner-id")),
                ("state", Value.ForStruct(Wire.Of(("arn", Value.ForString("arn:owner")))))),
        };

        var (bucket, _) = await Receive(engine, Result.Success, ("owner", reference));

        var owner = await OutputUtilities.GetValueAsync(bucket.Owner);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(owner, Is.TypeOf<Bucket>());
            Assert.That(await OutputUtilities.GetValueAsync(owner!.Urn), Is.EqualTo(urn));
            Assert.That(await OutputUtilities.GetValueAsync(owner.Arn), Is.EqualTo("arn:owner"));
            Assert.That(engine.Registered.Select(request => request.Name), Does.Not.Contain("owner"));
        }
    }

    [Test]
    public async Task Reads_assets_json_and_cases_of_unions()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = request =>
        {
            var response = ScriptedEngine.Applied(request);
            response.Object = Wire.Of(
                ("content", Signed("c44067f5952c0a294b673a41bacd8c17", ("text", Value.ForString("hi")))),
                ("code", Signed("0def7320c3a5731c473e5ecbe6d01bc7", ("path", Value.ForString("./code")))),
                ("document", Value.ForList(Value.ForNumber(1), Value.ForNull())),
                ("animal", Value.ForStruct(Wire.Of(
                    ("kind", Value.ForString("cat")), ("the-name", Value.ForString("Tom"))))),
                ("day", Value.ForNumber(5)));
            return response;
        };
        Various? various = null;

        await engine.RunAsync(() => various = new Various("one"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Warnings, Is.Empty);
            Assert.That(await OutputUtilities.GetValueAsync(various!.Content), Is.TypeOf<StringAsset>());
            Assert.That(await OutputUtilities.GetValueAsync(various.Code), Is.TypeOf<FileArchive>());
            Assert.That((await OutputUtilities.GetValueAsync(various.Document)).GetRawText(), Is.EqualTo("[1,null]"));
            Assert.That(((Cat)await OutputUtilities.GetValueAsync(various.Animal)).Name, Is.EqualTo("Tom"));
            Assert.That(await OutputUtilities.GetValueAsync(various.Day), Is.EqualTo(DayOfWeek.Friday));
        }
    }

    [Test]
    public async Task Refuses_an_output_property_of_a_type_that_no_value_has()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Odd("one"));

        Assert.That(engine.Errors.Single(), Does.Contain("[Output]").And.Contain("Odd.Values"));
    }

    private static async Task<(Bucket Bucket, ScriptedEngine Engine)> Receive(
        bool isDryRun, Result result, params (string Name, Value Value)[] properties)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.IsDryRun = isDryRun;
        return await Receive(engine, result, properties);
    }

    private static async Task<(Bucket Bucket, ScriptedEngine Engine)> Receive(
        ScriptedEngine engine, Result result, params (string Name, Value Value)[] properties)
    {
        engine.OnRegister = request =>
        {
            var response = ScriptedEngine.Applied(request);
            if (request.Custom)
            {
                response.Object = Wire.Of(properties);
                response.Result = result;
            }

            return response;
        };
        Bucket? bucket = null;
        await engine.RunAsync(() => bucket = new Bucket("one"));
        Assert.That(engine.Errors, Is.Empty);
        return (bucket!, engine);
    }

    private static Value Signed(string signature, (string Name, Value Value) field) => Value.ForStruct(
        Wire.Of(("4dabf18193072939515e22adb298388d", Value.ForString(signature)), field));

    private sealed class Various(string name) : CustomResource("a:b:C", name, null, null)
    {
        [Output("content")]
        public Output<AssetOrArchive> Content { get; private set; } = null!;

        [Output("code")]
        public Output<Archive> Code { get; private set; } = null!;

        [Output("document")]
        public Output<JsonElement> Document { get; private set; } = null!;

        [Output("animal")]
        public Output<IAnimal> Animal { get; private set; } = null!;

        [Output("day")]
        public Output<DayOfWeek> Day { get; private set; } = null!;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("cat", typeof(Cat))]
    private interface IAnimal
    {
    }

    [OutputType]
    [method: OutputConstructor]
    private sealed class Cat([OutputConstructorParameter("the-name")] string name) : IAnimal
    {
        public string Name { get; } = name;
    }

    private sealed class Odd(string name) : CustomResource("a:b:C", name, null, null)
    {
        [Output("values")]
        public Output<List<string>> Values { get; private set; } = null!;
    }
}
