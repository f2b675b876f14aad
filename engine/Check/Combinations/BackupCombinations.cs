using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>How long backups are kept, and when they begin and end.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html"/>,
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html"/> and
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html"/>.
/// </remarks>
public static class BackupCombinations
{
    private const int ColdDays = 90;
    private const int ContinuousDays = 35;
    private const int Forever = -1;

    public static IEnumerable<string> Problems(Property plan)
    {
        var rules = plan["rules"].Items.ToArray();
        foreach (var name in rules.Select(rule => rule["ruleName"].Text).OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal).Where(names => names.Count() > 1))
        {
            yield return $"`rules` has the name `{name.Key}` more than once. Give each rule a name of its own.";
        }

        foreach (var problem in rules.SelectMany((rule, i) =>
            Rule(rule, string.Create(CultureInfo.InvariantCulture, $"rules[{i}]."))))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Rule(Property rule, string path)
    {
        foreach (var problem in Lifecycle(rule["lifecycle"], $"{path}lifecycle.").Concat(
            rule["copyActions"].Items.SelectMany((copy, i) => Lifecycle(
                copy["lifecycle"],
                string.Create(CultureInfo.InvariantCulture, $"{path}copyActions[{i}].lifecycle.")))))
        {
            yield return problem;
        }

        if (rule["enableContinuousBackup"].Flag == true && rule["lifecycle"]["deleteAfter"].Number > ContinuousDays)
        {
            yield return
                $"`{path}lifecycle.deleteAfter` is {Text(rule["lifecycle"]["deleteAfter"].Number)}, but continuous " +
                "backups are " +
                $"kept for {ContinuousDays} days at most. Lower it, or put longer backups into a rule of their own.";
        }

        if (rule["startWindow"].Number is { } start && rule["completionWindow"].Number is { } end && end < start + 60)
        {
            yield return
                $"`{path}completionWindow` is {Text(end)}, but must be 60 minutes more than `{path}startWindow` with " +
                $"{Text(start)}. Raise it to {Text(start + 60)}.";
        }
    }

    private static IEnumerable<string> Lifecycle(Property lifecycle, string path)
    {
        if (lifecycle["coldStorageAfter"].Number is { } cold and > 0 && lifecycle["deleteAfter"].Number is { } end and
            not Forever && end < cold + ColdDays)
        {
            yield return
                $"`{path}deleteAfter` is {Text(end)}, but backups stay {ColdDays} days in cold storage, where they " +
                "are after " +
                $"{Text(cold)}. Raise it to {Text(cold + ColdDays)}, or remove `{path}coldStorageAfter`.";
        }
    }

    private static string Text(double? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
