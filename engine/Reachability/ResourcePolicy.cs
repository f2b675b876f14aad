using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Alicerce.Engine.Diff;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Whom the policy on a resource lets in without being asked who they are.</summary>
internal static class ResourcePolicy
{
    /// <summary>Conditions that only somebody with an identity, or in a network, of the named ones meets.</summary>
    private static readonly FrozenSet<string> Restricting = new[]
    {
        "aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:principalservicename",
        "aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourceowner", "aws:sourcevpc",
        "aws:sourcevpce", "aws:userid", "aws:username", "aws:viaawsservice", "aws:vpcsourceip", "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn", "lambda:principal",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string SourceAddress = "aws:SourceIp";

    /// <summary>Null when it lets nobody in who has no identity of AWS.</summary>
    public static Exposure? Of(Property policy)
    {
        if (policy.IsUnknown)
        {
            return Exposure.Undecided;
        }

        if (policy.Text is not { } text)
        {
            return null;
        }

        if (DocumentText.Parse(text) is not JsonObject document)
        {
            return Exposure.Undecided;
        }

        var statements = Objects(document["Statement"]).ToList();
        var found = statements
            .Where(statement => statement["Effect"]?.ToString() is "Allow" && IsForEverybody(statement))
            .Select(OfConditions)
            .OfType<Exposure>()
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        // A denial of all but some takes back what others allow; for whom, is not followed.
        return statements.Any(statement => statement["Effect"]?.ToString() is "Deny" && IsForEverybody(statement)
                && Keys(statement).Any(key => Restricting.Contains(key) || IsAddress(key)))
            ? Exposure.Undecided
            : found.Min();
    }

    private static bool IsForEverybody(JsonObject statement) => statement["Principal"] switch
    {
        JsonValue principal => principal.ToString() is "*",
        JsonObject principals => principals.Any(entry => entry.Key is "AWS" or "*" && Texts(entry.Value).Contains("*")),
        _ => statement["NotPrincipal"] is not null,
    };

    private static Exposure? OfConditions(JsonObject statement)
    {
        var conditions = Objects(statement["Condition"])
            .SelectMany(operators => operators)
            .SelectMany(entry => Objects(entry.Value).SelectMany(keys => keys).Select(key => (Operator: entry.Key, Key: key.Key, Values: Texts(key.Value).ToList())))
            .ToList();
        if (conditions.Any(condition => Restricting.Contains(condition.Key) && !IsNegative(condition.Operator)))
        {
            return null;
        }

        var addresses = conditions.Where(condition => IsAddress(condition.Key)).ToList();
        return addresses.Any(condition => IsNegative(condition.Operator)) || conditions.Any(condition => Restricting.Contains(condition.Key))
            ? Exposure.Undecided
            : addresses.Count > 0 && !addresses.Any(condition => condition.Values.Any(value => value is "0.0.0.0/0" or "::/0"))
                ? Exposure.Limited
                : Exposure.Open;
    }

    private static IEnumerable<string> Keys(JsonObject statement) => Objects(statement["Condition"])
        .SelectMany(operators => operators)
        .SelectMany(entry => Objects(entry.Value).SelectMany(keys => keys).Select(key => key.Key));

    private static bool IsNegative(string operation) =>
        operation.Contains("Not", StringComparison.Ordinal) || operation.EndsWith("IfExists", StringComparison.Ordinal);

    private static bool IsAddress(string key) => string.Equals(key, SourceAddress, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => item?.ToString() ?? ""),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
