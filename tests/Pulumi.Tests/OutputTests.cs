using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class OutputTests
{
    private static readonly Output<string> Unknown = OutputUtilities.CreateUnknown("u");
    private static readonly Output<string> Secret = Output.CreateSecret("s");

    [Test]
    public async Task Transforms_a_known_value()
    {
        var output = Output.Create(2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(output.Apply(value => value + 1)), Is.EqualTo("3"));
            Assert.That(await Show(output.Apply(value => Task.FromResult(value + 2))), Is.EqualTo("4"));
            Assert.That(await Show(output.Apply(value => Output.CreateSecret(value + 3))), Is.EqualTo("secret 5"));
            Assert.That(await Show(output.Apply(value => (Input<int>)(value + 4))), Is.EqualTo("6"));
            Assert.That(await Show(output.Apply(_ => (Output<string>?)null)), Is.EqualTo("(null)"));
            Assert.That(await Show(output.Apply(_ => (Input<string>?)null)), Is.EqualTo("(null)"));
            Assert.That(await Show(output.UntypedApply(value => Output.Create(value!.ToString()))), Is.EqualTo("2"));
        }
    }

    [Test]
    public async Task Does_not_run_a_function_on_an_unknown_value()
    {
        var ran = false;

        var result = Output.CreateSecret(Unknown).Apply(_ => ran = true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(result), Is.EqualTo("unknown secret False"));
            Assert.That(ran, Is.False);
        }
    }

    [Test]
    public async Task Combines_what_is_known_and_secret()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(Output.All(Output.Create("a"), Secret).Apply(all => string.Join('+', all))),
                Is.EqualTo("secret a+s"));
            Assert.That(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create("a"), Unknown)), Is.False);
            Assert.That(await Output.IsSecretAsync(Output.Tuple(Unknown, Secret)), Is.True);
            Assert.That(await OutputUtilities.GetIsKnownAsync(Output.Tuple(Unknown, Secret)), Is.False);
        }
    }

    [Test]
    public async Task Makes_and_unmakes_secrets()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(Output.CreateSecret(1)), Is.EqualTo("secret 1"));
            Assert.That(await Show(Output.CreateSecret(Task.FromResult(1))), Is.EqualTo("secret 1"));
            Assert.That(await Show(Output.CreateSecret(Output.Create(1))), Is.EqualTo("secret 1"));
            Assert.That(await Show(Output.Unsecret(Secret)), Is.EqualTo("s"));
            Assert.That(await Show(Output.Create(Task.FromResult(1))), Is.EqualTo("1"));
        }
    }

    [Test]
    public async Task Formats_with_the_values_of_its_holes()
    {
        Input<double> share = 0.5;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await Show(Output.Format($"{Output.Create("a")}-{share:0.00}-{7:000}")), Is.EqualTo("a-0.50-007"));
            Assert.That(await Show(Output.Format($"{Secret}")), Is.EqualTo("secret s"));
            Assert.That(await OutputUtilities.GetIsKnownAsync(Output.Format($"{Unknown}")), Is.False);
            Assert.That(await Show(Output.Format($"{(string?)null}|")), Is.EqualTo("|"));
        }
    }

    [Test]
    public async Task Writes_outputs_at_any_depth_as_json()
    {
        var late = new TaskCompletionSource<int>();
        var value = Output.Create(new Dictionary<string, object>
        {
            ["output"] = Output.Create(late.Task),
            ["input"] = (Input<string>)"i",
            ["list"] = new InputList<string> { "a", Output.Create("b") },
            ["map"] = new InputMap<object> { ["deep"] = Output.Create(new[] { Output.Create(1) }) },
        });

        var json = Output.JsonSerialize(value);
        late.SetResult(5);

        Assert.That(
            await Show(json),
            Is.EqualTo("""{"output":5,"input":"i","list":["a","b"],"map":{"deep":[1]}}"""));
    }

    [Test]
    public async Task Carries_flags_through_json()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await Show(Output.JsonSerialize(Output.Create(new[] { Secret }))), Is.EqualTo("secret [\"s\"]"));
            Assert.That(
                await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new[] { Unknown }))),
                Is.False);
            Assert.That(await Show(Output.JsonSerialize(Output.Create(new[] { 1 }), options)), Does.Contain("\n"));
            Assert.That(options.Converters, Is.Empty);
            Assert.That(
                await Show(Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("""{"a":1}"""))
                    .Apply(map => map["a"])),
                Is.EqualTo("secret 1"));
        }
    }

    [Test]
    public async Task Reads_outputs_inside_json_with_the_flags_of_the_whole()
    {
        var json = Output.CreateSecret("""{"a":1}""");

        var outputs =
            await OutputUtilities.GetValueAsync(Output.JsonDeserialize<Dictionary<string, Output<int>>>(json));
        var inputs = await OutputUtilities.GetValueAsync(Output.JsonDeserialize<Dictionary<string, Input<int>>>(json));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(outputs["a"]), Is.EqualTo("secret 1"));
            Assert.That(await Show(inputs["a"].ToOutput()), Is.EqualTo("secret 1"));
            Assert.That(
                await OutputUtilities.GetIsKnownAsync(Output.JsonDeserialize<int>(OutputUtilities.CreateUnknown("1"))),
                Is.False);
        }
    }

    [Test]
    public async Task Settles_a_deferred_output_once()
    {
        var deferred = new DeferredOutput<string>();
        var used = deferred.Output.Apply(value => value + "!");

        deferred.Resolve(Secret);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(used), Is.EqualTo("secret s!"));
            Assert.That(() => deferred.Resolve(Secret), Throws.InvalidOperationException);
        }
    }

    [Test]
    public async Task Reads_lists_and_unions()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));
        var union = Output.Create(Union<string, int>.FromT1(3));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Show(list.GetAt(1)), Is.EqualTo("b"));
            Assert.That(await Show(list.First()), Is.EqualTo("a"));
            Assert.That(await Show(list.Length()), Is.EqualTo("2"));
            Assert.That(await Show(union.IsT0()), Is.EqualTo("False"));
            Assert.That(await Show(union.IsT1()), Is.EqualTo("True"));
            Assert.That(await Show(union.AsT1()), Is.EqualTo("3"));
            Assert.That(await Show(union.Value()), Is.EqualTo("3"));
        }
    }

    [Test]
    public void Holds_one_of_two_types()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 3;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Match(value => value.Length, value => value), Is.EqualTo(1));
            Assert.That(number.Match(value => value.Length, value => value), Is.EqualTo(3));
            Assert.That(() => text.AsT1, Throws.InvalidOperationException);
            Assert.That(text == Union<string, int>.FromT0("a"), Is.True);
            Assert.That(text, Is.Not.EqualTo(number));
            Assert.That(number.TryPickT1(out var value, out _) ? value : 0, Is.EqualTo(3));
            Assert.That(number.MapT1(value => value * 2).AsT1, Is.EqualTo(6));
            Assert.That(default(Union<string, int>).IsT0, Is.True);
        }
    }

    private static async Task<string> Show<T>(Output<T> output)
    {
        var value = await OutputUtilities.GetValueAsync(output);
        var known = await OutputUtilities.GetIsKnownAsync(output) ? "" : "unknown ";
        var secret = await Output.IsSecretAsync(output) ? "secret " : "";
        return $"{known}{secret}{value?.ToString() ?? "(null)"}";
    }
}
