using Alicerce.Engine.Check.Documents.StateMachines;

namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PathTextTests
{
    [TestCase("$")]
    [TestCase("$$")]
    [TestCase("$.a")]
    [TestCase("$.a-b.c_d")]
    [TestCase("$['a b'][\"c\"]")]
    [TestCase("$.a[0][-1].b")]
    [TestCase("$$.Map.Item.Value")]
    [TestCase("$order.id")]
    [TestCase("$.ação")]
    public void Reads_paths_to_one_place(string text) => Assert.That(PathText.Problem(text, isReference: true), Is.Null);

    [TestCase("$.a[*]", "a wildcard")]
    [TestCase("$.a.*", "a wildcard")]
    [TestCase("$..a", "a search through all levels")]
    [TestCase("$.a[0:2]", "a choice of several elements")]
    [TestCase("$.a[?(@.b == ']' && @.c > 1)]", "a filter")]
    [TestCase("$.a.length()", "a function")]
    public void Reads_paths_to_many_places(string text, string what)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PathText.Problem(text, isReference: false), Is.Null);
            Assert.That(
                PathText.Problem(text, isReference: true), Is.EqualTo($"but must lead to one place, and has {what}. Take that out."));
        }
    }

    [TestCase("a", "but a path begins with `$`. Write it like `$.orders[0].id`.")]
    [TestCase("$.", "which cannot be read from its character 2 on. Write it like `$.orders[0].id`.")]
    [TestCase("$.a[", "which cannot be read from its character 4 on. Write it like `$.orders[0].id`.")]
    [TestCase("$.a[]", "which cannot be read from its character 4 on. Write it like `$.orders[0].id`.")]
    [TestCase("$.a['b]", "which cannot be read from its character 4 on. Write it like `$.orders[0].id`.")]
    [TestCase("$.a b", "which cannot be read from its character 4 on. Write it like `$.orders[0].id`.")]
    [TestCase("$.a..", "which cannot be read from its character 4 on. Write it like `$.orders[0].id`.")]
    public void Names_where_a_path_cannot_be_read(string text, string problem) =>
        Assert.That(PathText.Problem(text, isReference: false), Is.EqualTo(problem));

    [TestCase("States.UUID()")]
    [TestCase("States.Array()")]
    [TestCase("States.Format('it\\'s {}, {}', $.a['b,c'], States.MathAdd($.n, -1))")]
    [TestCase("States.JsonMerge($.a, $.b, false)")]
    [TestCase("States.ArrayRange(1, 9, 2)")]
    [TestCase("States.MathRandom(1, 9)")]
    public void Reads_intrinsic_functions(string text) => Assert.That(IntrinsicText.Problem(text), Is.Null);

    [TestCase("hello", "but must be a path or a call of an intrinsic function. Write `$.field` or `States.Format('…', $.field)`.")]
    [TestCase("States.Uuid()", "but there is no intrinsic function `States.Uuid`. Did you mean `States.UUID`?")]
    [TestCase("States.UUID(1)", "but `States.UUID` takes no argument, and has 1. Give it as many.")]
    [TestCase("States.MathRandom(1)", "but `States.MathRandom` takes 2 or 3 arguments, and has 1. Give it as many.")]
    [TestCase("States.Array($.a", "whose last bracket is missing. Close it with `)`.")]
    [TestCase("States.Array('a", "whose text has no end. Close it with `'`.")]
    [TestCase("States.Array($.a[)", "whose argument `$.a[)` is no path. Write it like `$.orders[0].id`.")]
    [TestCase("States.Array($a..)", "whose argument `$a..` is no path. Write it like `$.orders[0].id`.")]
    [TestCase("States.Array(1 2)", "which cannot be read from its character 16 on. Write it like `States.Format('…', $.field)`.")]
    [TestCase("States.UUID() x", "which cannot be read from its character 14 on. Write it like `States.Format('…', $.field)`.")]
    public void Names_where_an_intrinsic_function_is_wrong(string text, string problem) =>
        Assert.That(IntrinsicText.Problem(text), Is.EqualTo(problem));

    [Test]
    public void Ends_with_calls_nested_without_end()
    {
        var text = string.Concat(Enumerable.Repeat("States.Array(", 100_000));

        Assert.That(
            IntrinsicText.Problem(text), Is.EqualTo("which nests calls more than 10 deep. Spread it over several states."));
    }
}
