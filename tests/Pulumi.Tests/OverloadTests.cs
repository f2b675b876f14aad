using Pulumi.Tests.Surface;

namespace Pulumi.Tests;

/// <summary>
/// Overload sets are part of the contract: one overload more, and programs that compile here no longer compile against
/// the official package.
/// </summary>
public class OverloadTests
{
    [TestCase("Output.All(input, input);", "All<string>(params Input<string>[])")]
    [TestCase("Output.All(output, output);", "All<string>(params Output<string>[])")]
    [TestCase("Output.All(new[] { output }.AsEnumerable());", "All<string>(IEnumerable<Output<string>>)")]
    [TestCase("Output.All(new List<Input<string>> { input });", "All<string>(IEnumerable<Input<string>>)")]
    [TestCase(
        "Output.All(inputList, Output.Create(ImmutableArray<string>.Empty));",
        "All<ImmutableArray<string>>(params Output<ImmutableArray<string>>[])")]
    [TestCase("Output.Tuple(input, input);", "Tuple<string, string>(Input<string>, Input<string>)")]
    [TestCase("Output.Tuple(output, output);", "Tuple<string, string>(Output<string>, Output<string>)")]
    [TestCase(
        "Output.Tuple<Input<string>?, int>(input, Output.CreateSecret(0));",
        "Tuple<Input<string>?, int>(Input<Input<string>?>, Input<int>)")]
    [TestCase("output.Apply(x => x.Length);", "Apply<int>(Func<string, int>)")]
    [TestCase("output.Apply(async x => { await Task.Yield(); });", "Apply(Func<string, Task>)")]
    [TestCase("output.Apply(async x => { await Task.Yield(); return 1; });", "Apply<int>(Func<string, Task<int>>)")]
    [TestCase("output.Apply(x => Output.Create(1));", "Apply<int>(Func<string, Output<int>?>)")]
    [TestCase("output.Apply(x => input);", "Apply<string>(Func<string, Input<string>?>)")]
    [TestCase("input.Apply(x => x.Length);", "Apply<string, int>(Func<string, int>)")]
    [TestCase("Output.Create(Task.FromResult(1));", "Create<int>(Task<int>)")]
    [TestCase("Output.CreateSecret(output);", "CreateSecret<string>(Output<string>)")]
    [TestCase("Output.Format($\"{output}\");", "Format(FormattableString)")]
    [TestCase("inputList.Add(\"a\");", "Add(params Input<string>[])")]
    [TestCase("inputList.Add(new[] { \"a\" });", "Add(InputList<string>)")]
    [TestCase("Deployment.RunAsync(() => { });", "RunAsync(Action)")]
    [TestCase(
        "Deployment.RunAsync(() => { return new Dictionary<string, object?>(); });",
        "RunAsync(Func<IDictionary<string, object?>>)")]
    [TestCase("Deployment.RunAsync(async () => { await Task.Yield(); });", "RunAsync(Func<Task>)")]
    [TestCase(
        "Deployment.RunAsync(async () => { await Task.Yield(); return new Dictionary<string, object?>(); });",
        "RunAsync(Func<Task<IDictionary<string, object?>>>, StackOptions?)")]
    [TestCase("Deployment.TestAsync(mocks, options, () => { });", "TestAsync(IMocks, TestOptions, Action)")]
    [TestCase(
        "Deployment.TestAsync(mocks, options, "
        + "async () => { await Task.Yield(); return new Dictionary<string, object?>(); });",
        "TestAsync(IMocks, TestOptions, Func<Task<IDictionary<string, object?>>>)")]
    [TestCase(
        "Deployment.Instance.Invoke<string>(\"a\", InvokeArgs.Empty);",
        "Invoke<string>(string, InvokeArgs, InvokeOptions?)")]
    [TestCase(
        "Deployment.Instance.Invoke<string>(\"a\", InvokeArgs.Empty, new InvokeOutputOptions());",
        "Invoke<string>(string, InvokeArgs, InvokeOutputOptions)")]
    public void Binds_as_in_the_official_package(string statement, string method) =>
        Assert.That(Snippet.Binds(statement), Does.EndWith(method));

    [TestCase("Output.All(input, output);", TestName = "All of an input and an output")]
    [TestCase("Output.All<string>(input, output);", TestName = "All of an input and an output, with the type given")]
    [TestCase("Output.Tuple(output, input);", TestName = "Tuple of an output and an input")]
    [TestCase("Output.Tuple<string, string>(output, input);",
        TestName = "Tuple of an output and an input, with the types given")]
    [TestCase("Output<string> plain = \"a\";", TestName = "A plain value as an output")]
    [TestCase("InputMap<string> map = new Dictionary<string, Input<string>>();",
        TestName = "A dictionary of inputs as a map")]
    [TestCase("InputMap<string> map = new Dictionary<string, Output<string>>();",
        TestName = "A dictionary of outputs as a map")]
    [TestCase("InputList<string> list = new HashSet<string>();", TestName = "A set as a list")]
    [TestCase("_ = new Input<string>();", TestName = "An input by constructor")]
    [TestCase("_ = new Output<string>(Task.FromResult(\"a\"));", TestName = "An output by constructor")]
    [TestCase("_ = new CustomResource(\"a:b:C\", \"name\", null);", TestName = "A custom resource without options")]
    [TestCase("_ = new CustomTimeouts { Read = TimeSpan.Zero };", TestName = "A timeout for reads")]
    [TestCase("_ = new CustomResourceOptions { Import = \"id\" };", TestName = "An option called Import")]
    [TestCase("Deployment.RunAsync(() => 1);", TestName = "A program that returns a number")]
    [TestCase("Deployment.RunAsync<Stack>();", TestName = "A run of the class Stack itself")]
    [TestCase("_ = inputMap[\"a\"];", TestName = "Reading an entry of a map")]
    [TestCase("_ = new InputAttribute(\"a\").Name;", TestName = "The name of an input attribute")]
    [TestCase("_ = Output.Create(1) + 1;", TestName = "Arithmetic on an output")]
    public void Does_not_compile_just_as_with_the_official_package(string statement) =>
        Assert.That(Snippet.Errors(statement), Is.Not.Empty);

    [TestCase("class Own : Resource { }", TestName = "A class that derives from Resource")]
    [TestCase("class Own : ResourceOptions { }", TestName = "A class that derives from ResourceOptions")]
    [TestCase("class Own : Asset { }", TestName = "A class that derives from Asset")]
    [TestCase("class Own : CustomResourceOptions { }", TestName = "A class that derives from CustomResourceOptions")]
    public void Cannot_be_derived_just_as_in_the_official_package(string declaration) =>
        Assert.That(Snippet.Errors("", declaration), Is.Not.Empty);

    [Test]
    public void Accepts_a_snippet_that_is_right() =>
        Assert.That(
            Snippet.Errors(
                """
                InputMap<string> map = new() { { "a", output }, { "b", input } };
                inputMap = new() { ["c"] = "x" };
                _ = new Own("name");
                """,
                """
                [ResourceType("a:b:C", null)]
                class Own : CustomResource
                {
                    [Output("x")] public Output<string> X { get; private set; } = null!;
                    public Own(string name) : base("a:b:C", name, ResourceArgs.Empty, new CustomResourceOptions()) { }
                }
                sealed class OwnArgs : ResourceArgs
                {
                    [Input("tags")] private InputMap<string>? _tags;
                    public InputMap<string> Tags { get => _tags ??= new InputMap<string>(); set => _tags = value; }
                    public static new OwnArgs Empty => new OwnArgs();
                }
                """),
            Is.Empty);
}
