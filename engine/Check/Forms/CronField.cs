using System.Globalization;

namespace Alicerce.Engine.Check.Forms;

/// <summary>One field of a cron expression.</summary>
/// <param name="Special">What it takes besides `,`, `-`, `*` and `/`.</param>
public sealed record CronField(string Name, int Min, int Max, string Special = "", params string[] Words)
{
    private static readonly string[] Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public static CronField[] Aws { get; } =
    [
        new("minutes", 0, 59),
        new("hours", 0, 23),
        new("day of month", 1, 31, "?LW"),
        new("month", 1, 12, "", Months),
        new("day of week", 1, 7, "?L#", Days),
        new("year", 1970, 2199),
    ];

    public static CronField[] Unix { get; } =
    [
        new("minutes", 0, 59),
        new("hours", 0, 23),
        new("day of month", 1, 31, "L"),
        new("month", 1, 12, "", Months),
        new("day of week", 0, 7, "L#", Days),
    ];

    public bool Accepts(string text) =>
        (text == "?" && Special.Contains('?')) || text.Split(',').All(AcceptsPart);

    private bool AcceptsPart(string part)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(Digits(step[1], out var every) && every > 0)))
        {
            return false;
        }

        var range = step[0].Split('-');
        return range.Length switch
        {
            1 => step[0] == "*" || AcceptsValue(step[0]) || (step.Length == 1 && AcceptsSpecial(step[0])),
            2 => AcceptsValue(range[0]) && AcceptsValue(range[1]),
            _ => false,
        };
    }

    private bool AcceptsValue(string value) =>
        Digits(value, out var number)
            ? number >= Min && number <= Max
            : Words.Contains(value, StringComparer.OrdinalIgnoreCase);

    private bool AcceptsSpecial(string value)
    {
        if (Special.Contains('L') && value.EndsWith('L'))
        {
            return value.Length == 1 || AcceptsValue(value[..^1]);
        }

        if (Special.Contains('W') && value.EndsWith('W'))
        {
            return value == "LW" || AcceptsValue(value[..^1]);
        }

        return Special.Contains('#') &&
            value.Split('#') is [var day, var week] &&
            AcceptsValue(day) &&
            Digits(week, out var number) &&
            number is >= 1 and <= 5;
    }

    private static bool Digits(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
