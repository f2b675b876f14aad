using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Project;

/// <summary>Mistakes in the files of a project, seen from the command line.</summary>
public sealed class StackTests
{
    [Test]
    public async Task Suggests_the_stack_that_was_meant()
    {
        using var project = new TemporaryProject();
        project.Write("Pulumi.prod.yaml", "config: {}\n");

        var run = await EngineRun.StartAsync(project.Directory, ["preview", "--stack", "prd"]);

        Assert.That(run, Is.EqualTo(new EngineRun(
            2,
            "",
            "error: `--stack` names the stack `prd`, but there is no `Pulumi.prd.yaml` beside `Pulumi.yaml`. " +
            "Did you mean `prod`? The project has `dev`, `prod`.\n")));
    }

    [Test]
    public async Task Names_the_variable_that_chose_the_stack()
    {
        using var project = new TemporaryProject();

        var run = await EngineRun.StartAsync(
            project.Directory, ["preview"], new Dictionary<string, string> { ["PULUMI_STACK"] = "nowhere" });

        Assert.That(run, Is.EqualTo(new EngineRun(
            2,
            "",
            "error: `PULUMI_STACK` names the stack `nowhere`, but there is no `Pulumi.nowhere.yaml` beside `Pulumi.yaml`. " +
            "The project has `dev`.\n")));
    }

    [Test]
    public async Task Refuses_a_project_without_stack_files()
    {
        using var project = new TemporaryProject(stack: null);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(
            1,
            "",
            "error: The project `shop` has no stack: there is no `Pulumi.<stack>.yaml` beside `Pulumi.yaml`. " +
            "Add one, such as `Pulumi.dev.yaml`.\n")));
    }

    [TestCase("name: shop\n", "`Pulumi.yaml` has no `runtime`. Set it to `dotnet` or `nodejs`.")]
    [TestCase("runtime: dotnet\n", "`Pulumi.yaml` has no `name`. Add the name of the project.")]
    [TestCase(
        "name: shop\nruntime: python\n",
        "`Pulumi.yaml` line 2, column 10: `runtime` is `python`, but this engine starts `dotnet` and `nodejs` " +
        "programs only. " +
        "Preview other programs with the Pulumi CLI.")]
    [TestCase(
        "name: shop\nruntime: dotnet\nmain: infra\n",
        "`Pulumi.yaml` line 3, column 7: `main` is `infra`, but there is no such directory in the project.")]
    [TestCase("- a\n- b\n", "`Pulumi.yaml` line 1, column 1: the file holds a list, not a mapping of keys to values.")]
    [TestCase(
        "name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: [a]\n",
        "`Pulumi.yaml` line 5, column 13: `runtime.options.binary` is a list, not a string.")]
    [TestCase(
        "name: shop\nruntime: dotnet\nconfig:\n  zones:\n    type: int\n",
        "`Pulumi.yaml` line 5, column 11: `type` of `shop:zones` is the string `int`. " +
        "Use one of `string`, `integer`, `boolean`, `array`, `object`.")]
    [TestCase(
        "name: shop\nruntime: dotnet\nconfig:\n  zones:\n    type: integer\n    default: many\n",
        "`Pulumi.yaml` line 6, column 14: `shop:zones` is declared as `integer`, but its default is the string " +
        "`many`.")]
    [TestCase(
        "name: shop\nruntime: dotnet\nconfig:\n  zones:\n    typ: integer\n",
        "`Pulumi.yaml` line 5, column 5: the declaration of `shop:zones` has the key `typ`, which means nothing " +
        "there. " +
        "Did you mean `type`? Known are `type`, `items`, `default`, `value`, `description`, `secret`.")]
    public async Task Refuses_a_wrong_project_file_with_its_line_and_column(string yaml, string message)
    {
        using var project = new TemporaryProject(yaml);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(1, "", $"error: {message}\n")));
    }

    [TestCase(
        "config:\n  zones: many\n",
        "`Pulumi.dev.yaml` line 2, column 10: `shop:zones` is the string `many`, but `Pulumi.yaml` declares it as " +
        "`integer`.")]
    [TestCase(
        "config:\n  zones:\n",
        "`Pulumi.dev.yaml` line 2, column 3: `shop:zones` has no value. Give it one or remove it.")]
    [TestCase(
        "config: {}\n",
        "`Pulumi.dev.yaml` has no value for `shop:zones`, which `Pulumi.yaml` declares without a default. " +
        "Add `shop:zones` below `config`.")]
    [TestCase(
        "config: 7\n",
        "`Pulumi.dev.yaml` line 1, column 9: `config` is the number `7`, not a mapping of keys to values.")]
    [TestCase(
        "configuration:\n  zones: 2\n",
        "`Pulumi.dev.yaml` line 1, column 1: a stack file has no key `configuration`. Configuration values stand " +
        "below `config`.")]
    [TestCase(
        "config:\n  zones: 2\n  shop:zones: 3\n",
        "`Pulumi.dev.yaml` line 3, column 3: `shop:zones` is set twice. Remove one of the two.")]
    [TestCase(
        "config:\n  a:b:c: 2\n",
        "`Pulumi.dev.yaml` line 2, column 3: `a:b:c` is not a configuration key. Write `name` or `namespace:name`.")]
    [TestCase(
        "environment:\n  - shared\nconfig:\n  zones: 2\n",
        "`Pulumi.dev.yaml` line 2, column 3: `environment` imports Pulumi ESC environments, which an offline " +
        "preview cannot open. " +
        "Put the values that the preview needs below `config`.")]
    public async Task Refuses_a_wrong_stack_file_with_its_line_and_column(string yaml, string message)
    {
        using var project = new TemporaryProject(
            "name: shop\nruntime: dotnet\nconfig:\n  zones:\n    type: integer\n", yaml);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(1, "", $"error: {message}\n")));
    }

    [TestCase("config:\n  a: [1, 2\n  b: 3\n", 2, 8)]
    [TestCase("config:\n  a: 1\n   b: 2\n", 3, 5)]
    [TestCase("config:\n  a: 'open\n", 2, 6)]
    [TestCase("config:\n  a: 1\n  a: 2\n", 3, 3)]
    public async Task Says_where_YAML_is_broken(string yaml, int line, int column)
    {
        using var project = new TemporaryProject(stack: yaml);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.StartWith($"error: `Pulumi.dev.yaml` line {line}, column {column}: "));
            Assert.That(run.Error, Does.Contain("the file is not valid YAML"));
        }
    }
}
