using System.Diagnostics;
using System.Text;
using Alicerce.Engine.Baseline;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Baseline;

public sealed class BaselineFileTests
{
    [TestCase("", "`b.json` is empty.")]
    [TestCase("hello", "`b.json` is not a JSON object.")]
    [TestCase("[1]", "`b.json` is not a JSON object.")]
    [TestCase("{\"steps\": [}", "`b.json` line 1, column 12: the file is not valid JSON.")]
    [TestCase("{\n  \"deployment\": {\n    \"resources\": [", "`b.json` line 3, column 19: the file is not valid JSON.")]
    [TestCase("{}", "`b.json` is JSON, but has neither `deployment.resources` nor `steps`.")]
    [TestCase("{\"deployment\": 1}", "`b.json` is no stack: `deployment` is not an object.")]
    [TestCase("{\"deployment\": {\"resources\": [{\"urn\": \"x\"}]}}", "`b.json` is no stack: It has a resource with the URN `x`, which is none.")]
    [TestCase(
        "{\"steps\": [], \"changeSummary\": {\"same\": 3}}",
        "`b.json` was saved without the 3 resources that stayed the same.")]
    public void Refuses_what_is_no_baseline_and_says_what_is(string text, string message)
    {
        using var directory = new TemporaryProject();
        var path = directory.Write("b.json", text);

        Assert.That(
            () => BaselineFile.Read("--baseline", "b.json", path),
            Throws.TypeOf<UserErrorException>().With.Message.StartsWith(message));
    }

    [Test]
    public void Reads_the_steps_of_a_preview_without_what_it_deletes()
    {
        using var directory = new TemporaryProject();
        var path = directory.Write(
            "b.json",
            """
            {
              "config": { "shop:size": "3", "shop:password": "[secret]" },
              "steps": [
                { "op": "same", "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "newState": { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "custom": false, "type": "pulumi:pulumi:Stack" } },
                { "op": "replace", "urn": "urn:pulumi:dev::shop::a:b:C::x", "oldState": { "urn": "urn:pulumi:dev::shop::a:b:C::x", "custom": true, "type": "a:b:C", "id": "1" }, "newState": { "urn": "urn:pulumi:dev::shop::a:b:C::x", "custom": true, "type": "a:b:C", "inputs": { "n": 1 } } },
                { "op": "delete", "urn": "urn:pulumi:dev::shop::a:b:C::y", "oldState": { "urn": "urn:pulumi:dev::shop::a:b:C::y", "custom": true, "type": "a:b:C" } }
              ],
              "changeSummary": { "same": 1, "replace": 1, "delete": 1 }
            }
            """);

        var stack = BaselineFile.Read("--baseline", "b.json", path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stack.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "shop-dev", "x" }));
            Assert.That(stack.Resources[1].Inputs["n"], Is.EqualTo(new PropertyValue.Number(1)));
            Assert.That(stack.Configuration["shop:password"], Is.TypeOf<PropertyValue.Secret>());
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Reads_what_another_command_writes_into_a_pipe()
    {
        using var directory = new TemporaryProject();
        var state = directory.Write("state.json", """{ "deployment": { "resources": [] } }""");
        var pipe = Path.Combine(directory.Directory, "pipe");
        using var writer = Process.Start("sh", ["-c", $"mkfifo '{pipe}' && cat '{state}' > '{pipe}'"]);
        while (!File.Exists(pipe))
        {
            await Task.Delay(5);
        }

        Assert.That(BaselineFile.Read("--baseline", "pipe", pipe).Resources, Is.Empty);
    }

    [Test]
    public void Reads_a_large_state_without_decoding_what_nobody_asks_for()
    {
        var text = new StringBuilder("{\"version\":3,\"deployment\":{\"resources\":[");
        for (var index = 0; index < 20_000; index++)
        {
            text.Append(index > 0 ? "," : "")
                .Append("{\"urn\":\"urn:pulumi:dev::shop::a:b:C::r").Append(index)
                .Append("\",\"custom\":true,\"type\":\"a:b:C\",\"id\":\"i\",\"outputs\":{\"text\":\"")
                .Append('x', 500).Append("\"}}");
        }

        text.Append("]}}");
        using var directory = new TemporaryProject();
        var path = directory.Write("b.json", text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var stack = BaselineFile.Read("--baseline", "b.json", path);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stack.Resources, Has.Length.EqualTo(20_000));
            Assert.That(allocated, Is.LessThan(8L * text.Length));
        }
    }
}
