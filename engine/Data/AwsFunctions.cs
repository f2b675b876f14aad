using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>Functions about the account, the region and its zones.</summary>
public static class AwsFunctions
{
    public static FunctionAnswer AvailabilityZones(FunctionCall call)
    {
        var region = call.Region;
        foreach (var filter in call.Given("filters") is PropertyValue.List filters ? filters.Items : [])
        {
            // The stated zones are those that every account has, so that this filter changes nothing.
            if (PropertyValues.Plain(filter) is not PropertyValue.Map map ||
                map["name"] is not PropertyValue.String { Value: "opt-in-status" or "zone-type" or "region-name" })
            {
                throw new InvalidResourceException(
                    $"`{call.Token}` can be filtered by `opt-in-status`, `zone-type` and `region-name` here, " +
                    "by nothing else.");
            }
        }

        var excludedNames = call.Texts("excludeNames");
        var excludedIds = call.Texts("excludeZoneIds");
        var zones = call.Data.Region(region).Zones
            .Where(zone => !excludedNames.Contains(zone.Key) && !excludedIds.Contains(zone.Value))
            .ToImmutableArray();
        return FunctionAnswer.Of(
            $"{region} has {string.Join(", ", zones.Select(zone => zone.Key))}",
            ("id", Text(region)),
            ("region", Text(region)),
            ("names", List(zones.Select(zone => zone.Key))),
            ("zoneIds", List(zones.Select(zone => zone.Value))),
            ("groupNames", List(zones.IsEmpty ? [] : [$"{region}-zg-1"])),
            ("state", Text(call.Text("state") ?? "available")));
    }

    public static FunctionAnswer CallerIdentity(FunctionCall call)
    {
        var (account, user) = (call.Data.Account, call.Data.User);
        return FunctionAnswer.Of(
            $"account {account}, a placeholder",
            ("id", Text(account)),
            ("accountId", Text(account)),
            ("arn", Text($"arn:aws:iam::{account}:user/{user}")),
            ("userId", Text("AIDAPREVIEW")));
    }

    public static FunctionAnswer Partition(FunctionCall call) => FunctionAnswer.Of(
        $"partition {call.Partition}",
        ("id", Text(call.Partition)),
        ("partition", Text(call.Partition)),
        ("dnsSuffix", Text(call.DnsSuffix)),
        ("reverseDnsPrefix", Text(string.Join('.', call.DnsSuffix.Split('.').Reverse()))));

    /// <summary>Stands for every list of addresses, so that nothing can be told from its being equal.</summary>
    public const string PlaceholderList = "pl-00000000000000000";

    /// <summary>A list of addresses that AWS maintains. Its id differs by region, so the answer is a placeholder.</summary>
    public static FunctionAnswer PrefixList(FunctionCall call)
    {
        if (call.Text("name") is not { } name)
        {
            throw new InvalidResourceException($"`{call.Token}` is answered by `name` here, and by nothing else.");
        }

        return FunctionAnswer.Of(
            $"{name} is {PlaceholderList}, a placeholder",
            ("id", Text(PlaceholderList)),
            ("name", Text(name)),
            ("addressFamily", Text("IPv4")),
            ("arn", Text($"arn:{call.Partition}:ec2:{call.Region}:aws:prefix-list/{PlaceholderList}")),
            ("entries", List([])),
            ("maxEntries", new PropertyValue.Number(0)),
            ("ownerId", Text("AWS")),
            ("region", Text(call.Region)),
            ("tags", new PropertyValue.Map(PropertyMap.Empty)),
            ("version", new PropertyValue.Number(1)));
    }

    public static FunctionAnswer Region(FunctionCall call) => FunctionAnswer.Of(
        $"region {call.Region}, from the configuration",
        ("id", Text(call.Region)),
        ("name", Text(call.Region)),
        ("region", Text(call.Region)),
        ("description", Text(call.Data.Region(call.Region).Description)),
        ("endpoint", Text($"ec2.{call.Region}.{call.DnsSuffix}")));

    private static PropertyValue.String Text(string text) => new(text);

    private static PropertyValue.List List(IEnumerable<string> texts) => new([.. texts.Select(Text)]);
}
