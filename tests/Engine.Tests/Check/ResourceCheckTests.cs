using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Alicerce.Schema;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check;

public sealed class ResourceCheckTests
{
    private const string Unknown = $"\"{Signatures.UnknownString}\"";
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    [TestCase(
        "aws:ebs/volume:Volume", """{ "availabilityZone": "a", "encrypted": true, "size": 8, "tags": { "a": "b" } }""")]
    [TestCase(
        "aws:ebs/volume:Volume",
        """{ "availabilityZone": "a", "encrypted": "true", "size": "8" }""",
        Description = "coerced")]
    [TestCase(
        "aws:ebs/volume:Volume", $$"""{ "availabilityZone": {{Unknown}}, "size": {{Unknown}}, "tags": {{Unknown}} }""")]
    [TestCase("aws:ebs/volume:Volume", """{ "availabilityZone": "a", "size": 8, "kmsKeyId": null, "__defaults": [] }""")]
    [TestCase("aws:s3/bucket:Bucket", "{}")]
    public void Accepts_what_the_provider_accepts(string type, string json) => Assert.That(Problems(type, json), Is.Empty);

    [TestCase(
        "aws:ec2/launchTemplate:LaunchTemplate",
        """{ "blockDeviceMappings": [{ "ebs": { "volumeSize": 8 } }, { "ebs": { "volumeSize": "eight", "encrypt": "true" } }] }""",
        "`blockDeviceMappings[1].ebs.encrypt` is not a property of `blockDeviceMappings[1].ebs`. Did you mean `encrypted`?",
        "`blockDeviceMappings[1].ebs.volumeSize` is the string `eight`, but must be a whole number.")]
    [TestCase(
        "aws:ebs/volume:Volume",
        """{ "availabilityZone": "a", "size": 8.5 }""",
        "`size` is the number `8.5`, but must be a whole number.")]
    [TestCase(
        "aws:ebs/volume:Volume",
        """{ "availabilityZone": ["a"], "encrypted": "yes", "size": 8, "tags": { "owner": { "name": "x" }, "cost center": [] } }""",
        "`availabilityZone` is a list, but must be a string.",
        "`encrypted` is the string `yes`, but must be a boolean.",
        "`tags.owner` is an object, but must be a string.",
        "`tags[\"cost center\"]` is a list, but must be a string.")]
    [TestCase(
        "aws:ebs/volume:Volume",
        """{ "availabilityZone": "a", "size": 8, "tags": "none", "zzz": 1 }""",
        "`tags` is the string `none`, but must be a map, each value a string.",
        "`zzz` is not a property of `aws:ebs/volume:Volume`. Remove it, or look up what the property is called.")]
    [TestCase(
        "aws:iam/rolePolicy:RolePolicy",
        """{ "role": "r", "policy": "{ not json" }""",
        "`policy` does not hold valid JSON (see its line 1, column 3). Serialize an object instead of writing text.")]
    [TestCase(
        "awsx:ec2:Vpc",
        """{ "natGateways": { "strategy": "Singel" } }""",
        "`natGateways.strategy` is the string `Singel`. Did you mean `Single`? It can be `None`, `Single`, `OnePerAz`.")]
    public void Names_every_mistake_by_its_path(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EquivalentTo(problems));

    [Test]
    public void Finds_files_that_do_not_exist_from_the_directory_of_the_program()
    {
        using var program = new TemporaryProject();
        program.Write("function/handler.txt", "x");
        var check = new ResourceCheck(Schema, program.Directory);

        var problems = check.Problems("aws:lambda/function:Function", "f", Map($$"""
            {
              "role": "arn:aws:iam::123456789012:role/r",
              "handler": "h",
              "runtime": "dotnet10",
              "code": {
                "{{Signatures.Key}}": "{{Signatures.Archive}}",
                "assets": {
                  "here": { "{{Signatures.Key}}": "{{Signatures.Archive}}", "path": "function" },
                  "gone": { "{{Signatures.Key}}": "{{Signatures.Asset}}", "path": "../artifacts/package/x.txt" }
                }
              }
            }
            """));

        Assert.That(problems, Is.EqualTo(new[]
        {
            $"`code[\"gone\"]` is the file `../artifacts/package/x.txt`, which does not exist in `{program.Directory}`. " +
            "It is a build output: run `dotnet build` in the repository first.",
        }));
    }

    [Test]
    public void Takes_an_asset_for_no_archive()
    {
        var problems = Problems("aws:lambda/function:Function", $$"""
            { "role": "arn:aws:iam::123456789012:role/r", "handler": "h", "runtime": "dotnet10", "code": { "{{Signatures.Key}}": "{{Signatures.Asset}}", "text": "x" } }
            """);

        Assert.That(problems, Is.EqualTo(new[] { "`code` is an asset, but must be an archive." }));
    }

    [TestCase("{}", 1)]
    [TestCase("""{ "name": "short" }""", 0)]
    [TestCase("""{ "namePrefix": "short-" }""", 0)]
    public void Measures_the_name_that_the_provider_would_make_up(string json, int expected)
    {
        var check = new ResourceCheck(Schema, Path.GetTempPath());
        var name = new string('n', 57);
        var inputs = Map(json).With("assumeRolePolicy", new PropertyValue.String("""{ "Statement": [] }"""));

        var problems = check.Problems("aws:iam/role:Role", name, inputs);

        Assert.That(problems, Is.EqualTo(Enumerable.Repeat(
            $"`name` is not set, so the provider makes it up from the name `{name}`, which gives 65 characters where 64 " +
            "are allowed. Set `name`, or shorten the name by 1.",
            expected)));
    }

    [Test]
    public void Lets_types_of_packages_that_it_does_not_know_pass() =>
        Assert.That(Problems("random:index/randomPet:RandomPet", """{ "lenght": "x" }"""), Is.Empty);

    [Test]
    public void Checks_the_names_of_provider_settings() => Assert.That(
        Problems("pulumi:providers:aws", """{ "region": "us-east-1", "regoin": "x", "defaultTags": "{}" }"""),
        Is.EqualTo(new[] { "`regoin` is not a property of `pulumi:providers:aws`. Did you mean `region`?" }));

    private static ImmutableArray<string> Problems(string type, string json) =>
        new ResourceCheck(Schema, Path.GetTempPath()).Problems(type, "name", Map(json));

    private static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));
}
