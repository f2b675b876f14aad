using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>In which order and when objects of S3 change their storage class and expire.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html"/>
/// and <see href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html"/>.
/// </remarks>
public static class LifecycleCombinations
{
    private const int InfrequentDays = 30;

    private static readonly string[] Actions =
    [
        "abortIncompleteMultipartUpload", "expiration", "noncurrentVersionExpiration", "noncurrentVersionTransitions",
        "transitions",
    ];

    public static IEnumerable<string> Problems(Property configuration)
    {
        var rules = configuration["rules"].Items.ToArray();
        foreach (var id in rules.Select(rule => rule["id"].Text).OfType<string>()
            .GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Count() > 1))
        {
            yield return $"`rules` has the id `{id.Key}` more than once. Give each rule an id of its own.";
        }

        foreach (var problem in rules.SelectMany((rule, i) =>
            Rule(rule, string.Create(CultureInfo.InvariantCulture, $"rules[{i}]."))))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Rule(Property rule, string path)
    {
        if (rule.IsUnknown)
        {
            yield break;
        }

        if (!Actions.Any(action => rule[action].IsGiven))
        {
            yield return
                $"`{path.TrimEnd('.')}` does nothing. Give it one of " +
                $"{string.Join(", ", Actions.Select(name => $"`{name}`"))}.";
        }

        foreach (var problem in Steps(
                rule["transitions"],
                $"{path}transitions",
                "days",
                rule["expiration"]["days"],
                $"{path}expiration.days")
            .Concat(Steps(
                rule["noncurrentVersionTransitions"],
                $"{path}noncurrentVersionTransitions",
                "noncurrentDays",
                rule["noncurrentVersionExpiration"]["noncurrentDays"],
                $"{path}noncurrentVersionExpiration.noncurrentDays")))
        {
            yield return problem;
        }

        if (rule["expiration"]["expiredObjectDeleteMarker"].Flag == true &&
            (rule["expiration"]["days"].Number > 0 || rule["expiration"]["date"].IsKnown))
        {
            yield return
                $"`{path}expiration.expiredObjectDeleteMarker` is true together with `days` or `date`. Keep one of " +
                "them: they " +
                "exclude each other.";
        }
    }

    private static IEnumerable<string> Steps(
        Property transitions, string path, string daysName, Property expiration, string expirationPath)
    {
        var steps = transitions.Items
            .Select((step, i) => (
                Path: string.Create(CultureInfo.InvariantCulture, $"{path}[{i}].{daysName}"),
                Class: step["storageClass"].Text,
                Days: step[daysName].Number))
            .Where(step => step is { Class: not null, Days: not null })
            .OrderBy(step => step.Days)
            .ToArray();
        foreach (var step in steps)
        {
            if (step.Class is "STANDARD_IA" or "ONEZONE_IA" && step.Days < InfrequentDays)
            {
                yield return
                    $"`{step.Path}` is {Text(step.Days)}, but `{step.Class}` takes objects from {InfrequentDays} " +
                    "days on. Raise it.";
            }

            if (expiration.Number is { } end && step.Days >= end)
            {
                yield return
                    $"`{expirationPath}` is {Text(end)}, but must be more than `{step.Path}` with {Text(step.Days)}. " +
                    "Raise it, or " +
                    "remove the transition.";
            }
        }

        foreach (var (earlier, later) in steps.Zip(steps.Skip(1)))
        {
            if (Rank(earlier.Class!) is { } before && Rank(later.Class!) is { } after && before >= after)
            {
                yield return
                    $"`{later.Path}` moves objects to `{later.Class}` after `{earlier.Class}`, but they only move to " +
                    "colder " +
                    "classes. Swap them, or remove one.";
            }
        }
    }

    /// <summary>From warm to cold; null for a class that is not known here.</summary>
    private static int? Rank(string storageClass) => storageClass switch
    {
        "STANDARD_IA" => 1,
        "INTELLIGENT_TIERING" => 2,
        "ONEZONE_IA" => 3,
        "GLACIER_IR" => 4,
        "GLACIER" => 5,
        "DEEP_ARCHIVE" => 6,
        _ => null,
    };

    private static string Text(double? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
