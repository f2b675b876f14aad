using System.Globalization;

namespace Alicerce.Engine.Check.Forms;

/// <summary>Reads the schedules of EventBridge, of its scheduler, of backups and of Auto Scaling.</summary>
public static class ScheduleText
{
    private static readonly string[] Units = ["minute", "hour", "day"];

    public static string? EventProblem(string text) =>
        Inside(text, "rate") is { } rate ? RateProblem(rate) ?? UnitProblem(rate)
        : Inside(text, "cron") is { } cron ? AwsProblem(cron)
        : "but must be a schedule. Write `rate(5 minutes)` or `cron(0 12 * * ? *)`.";

    public static string? SchedulerProblem(string text) =>
        Inside(text, "rate") is { } rate ? RateProblem(rate)
        : Inside(text, "cron") is { } cron ? AwsProblem(cron)
        : Inside(text, "at") is { } at ? PointProblem(at)
        : "but must be a schedule. Write `rate(5 minutes)`, `cron(0 12 * * ? *)` or `at(2030-01-31T12:00:00)`.";

    public static string? CronProblem(string text) => Inside(text, "cron") is { } cron
        ? AwsProblem(cron)
        : "but must be a cron expression. Write it as `cron(0 12 * * ? *)`.";

    public static string? UnixProblem(string text) =>
        Fields(text, CronField.Unix, "`0 7 * * MON-FRI`, without `cron()`");

    private static string? AwsProblem(string text)
    {
        if (Fields(text, CronField.Aws, "`cron(0 12 * * ? *)`") is { } problem)
        {
            return problem;
        }

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (fields[2] == "?", fields[4] == "?") switch
        {
            (false, false) =>
                "but gives both the day of the month and the day of the week. " +
                "Write `?` for the one that does not count.",
            (true, true) =>
                "but gives neither the day of the month nor the day of the week. Write `*` for one of them.",
            _ => null,
        };
    }

    private static string? Fields(string text, CronField[] expected, string example)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != expected.Length)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"which has {fields.Length} fields where {expected.Length} are needed. Write it like {example}.");
        }

        var wrong = Array.FindIndex(expected, field => !field.Accepts(fields[Array.IndexOf(expected, field)]));
        return wrong < 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"whose field {wrong + 1}, the {expected[wrong].Name}, cannot be `{fields[wrong]}`. " +
                $"Use values from {expected[wrong].Min} to {expected[wrong].Max}.");
    }

    private static string? RateProblem(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 ||
            !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ||
            count < 1 ||
            !Units.Contains(parts[1].TrimEnd('s')))
        {
            return "but a rate is a whole number above zero and a unit. Write it like `rate(5 minutes)`.";
        }

        return null;
    }

    /// <summary>The scheduler takes `1 hours`; rules do not.</summary>
    private static string? UnitProblem(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = parts[1].TrimEnd('s') + (parts[0] == "1" ? "" : "s");
        return parts[1] == unit ? null : $"but the unit must agree with the number. Write `rate({parts[0]} {unit})`.";
    }

    private static string? PointProblem(string text) =>
        DateTime.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "but does not hold a point in time. Write it like `at(2030-01-31T12:00:00)`.";

    private static string? Inside(string text, string function) =>
        text.StartsWith(function + "(", StringComparison.Ordinal) && text.EndsWith(')')
            ? text[(function.Length + 1)..^1]
            : null;
}
