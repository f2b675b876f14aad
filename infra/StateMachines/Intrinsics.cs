namespace Alicerce.Infra.StateMachines;

/// <summary>The functions that Step Functions computes itself. Arguments are paths, or what another function gives.</summary>
public static class Intrinsics
{
    /// <summary>The template with each <c>{}</c> replaced by the next argument.</summary>
    public static string Format(string template, params string[] arguments) =>
        Call("States.Format", [$"'{Escape(template)}'", .. arguments]);

    public static string Array(params string[] elements) => Call("States.Array", elements);

    public static string ArrayLength(string array) => Call("States.ArrayLength", [array]);

    public static string ArrayGetItem(string array, string index) => Call("States.ArrayGetItem", [array, index]);

    public static string MathAdd(string number, int addend) => Call("States.MathAdd", [number, $"{addend}"]);

    /// <summary>A number from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static string MathRandom(int start, string end) => Call("States.MathRandom", [$"{start}", end]);

    /// <summary>The fields of both objects; the second wins where both have one.</summary>
    public static string JsonMerge(string first, string second) => Call("States.JsonMerge", [first, second, "false"]);

    private static string Call(string function, IEnumerable<string> arguments) =>
        $"{function}({string.Join(", ", arguments)})";

    // Braces are left alone: a template has them for its arguments.
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
