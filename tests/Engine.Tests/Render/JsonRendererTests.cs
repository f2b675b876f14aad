using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Golden;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Render;

public sealed class JsonRendererTests
{
    [Test]
    public async Task Has_the_shape_of_the_Pulumi_cli() =>
        GoldenFile.AssertMatches("tests/Engine.Tests/Render/Golden/small.json", Json(await SmallAsync()));

    [Test]
    public async Task Never_writes_a_secret()
    {
        var json = Json(await SmallAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(json, Does.Contain("\"[secret]\""));
            Assert.That(json, Does.Not.Contain("hunter2"));
            Assert.That(json, Does.Not.Contain(Signatures.Secret));
        }
    }

    [Test]
    public async Task Counts_what_it_lists()
    {
        using var json = JsonDocument.Parse(Json(await SamplePreview.BlockedAsync()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(json.RootElement.GetProperty("steps").GetArrayLength(), Is.EqualTo(38));
            Assert.That(json.RootElement.GetProperty("changeSummary").GetProperty("create").GetInt32(), Is.EqualTo(38));
            Assert.That(json.RootElement.GetProperty("policies").GetArrayLength(), Is.EqualTo(4));
            Assert.That(json.RootElement.GetProperty("policiesNotEvaluated").GetArrayLength(), Is.EqualTo(5));
            Assert.That(json.RootElement.GetProperty("policiesExempt").GetArrayLength(), Is.EqualTo(1));
            Assert.That(json.RootElement.GetProperty("duties").GetArrayLength(), Is.EqualTo(4));
            Assert.That(json.RootElement.GetProperty("dutySummary").GetProperty("met").GetInt32(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Leaves_out_the_providers_that_no_program_asked_for() =>
        Assert.That(Json(await SamplePreview.GoodAsync()), Does.Not.Contain("default_7_48_0"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Writes_a_number_that_json_does_not_have_as_text(double number)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonProperties.Write(writer, new PropertyValue.Number(number));
        }

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Does.StartWith("\""));
    }

    private static async Task<PreviewResult> SmallAsync()
    {
        var blocked = await SamplePreview.BlockedAsync();
        var stack = blocked.Resources[0];
        var key = Urn.Create("dev", "shop", null, "aws:kms/key:Key", "key");
        var function = new PlannedResource
        {
            Urn = Urn.Create("dev", "shop", null, "aws:lambda/function:Function", "ingest"),
            Type = "aws:lambda/function:Function",
            Name = "ingest",
            Custom = true,
            Operation = Operation.Create,
            Parent = stack.Urn,
            Provider = new ProviderReference(Urn.Create("dev", "shop", null, "pulumi:providers:aws", "default_7_48_0"),
                null),
            Dependencies = [key],
            PropertyDependencies = new Dictionary<string, ImmutableArray<Urn>> { ["kmsKeyArn"] = [key] }
                .ToImmutableSortedDictionary(),
            Options = new ResourceOptions
            {
                Protect = true,
                IgnoreChanges = ["tags"],
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
            },
            Inputs = new PropertyMap(new Dictionary<string, PropertyValue>
            {
                ["code"] = new PropertyValue.Archive { Path = "../artifacts/package/ingest", Hash = "abc" },
                ["environment"] = new PropertyValue.Map(new Dictionary<string, PropertyValue>
                {
                    ["PASSWORD"] = new PropertyValue.Secret(new PropertyValue.String("hunter2")),
                    ["QUOTED"] = new PropertyValue.String("<\"é\">"),
                }),
                ["kmsKeyArn"] = new PropertyValue.Unknown(),
                ["memorySize"] = new PropertyValue.Number(512),
                ["token"] = new PropertyValue.Output(new PropertyValue.String("hunter2")) { IsSecret = true },
                ["vpc"] = new PropertyValue.ResourceReference(key.Value) { Id = new PropertyValue.Unknown() },
            }),
        };
        return blocked with
        {
            Resources = [stack, function],
            Violations = [blocked.Violations[^1]],
            NotDecided = [blocked.NotDecided[0]],
        };
    }

    private static string Json(PreviewResult result)
    {
        using var stream = new MemoryStream();
        JsonRenderer.Render(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
