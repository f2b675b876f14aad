using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>Which ports the rules of security groups take with which protocol.</summary>
/// <remarks>
/// The provider's own checks (<c>aws_security_group</c>), and <c>IpPermission</c> in the API reference of EC2.
/// </remarks>
public static class NetworkRuleCombinations
{
    private static readonly string[] Lists = ["egress", "ingress"];
    private static readonly string[] PortNames = ["fromPort", "toPort"];

    public static IEnumerable<string> OfGroup(Property group) => Lists.SelectMany(list =>
        group[list].Items.SelectMany((rule, i) => Inline(
            rule, string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]."))));

    public static IEnumerable<string> OfOlderRule(Property rule) => Inline(rule, "");

    public static IEnumerable<string> OfRule(Property rule) => Ports(rule, "", "ipProtocol");

    private static IEnumerable<string> Inline(Property rule, string path)
    {
        var (from, to) = (rule["fromPort"].Number, rule["toPort"].Number);
        if (rule["protocol"].Text is "-1" or "all" && (from > 0 || to > 0))
        {
            yield return
                $"`{path}protocol` is `{rule["protocol"].Text}`, which is every protocol and every port, but " +
                $"`{path}fromPort` " +
                $"is {Text(from ?? 0)} and `{path}toPort` is {Text(to ?? 0)}. Set both to 0, or name a protocol.";
        }

        foreach (var problem in Ports(rule, path, "protocol"))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Ports(Property rule, string path, string protocolName)
    {
        if (rule[protocolName].Text?.ToUpperInvariant() is not ("TCP" or "UDP" or "6" or "17"))
        {
            yield break;
        }

        foreach (var name in PortNames.Where(name => !rule[name].IsGiven))
        {
            yield return
                $"`{path}{name}` is missing, but `{path}{protocolName}` is `{rule[protocolName].Text}`, which has " +
                "ports. Set it.";
        }

        if (rule["fromPort"].Number is { } first && rule["toPort"].Number is { } last && first > last)
        {
            yield return
                $"`{path}fromPort` is {Text(first)}, which is more than `{path}toPort` with {Text(last)}. Swap them.";
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
