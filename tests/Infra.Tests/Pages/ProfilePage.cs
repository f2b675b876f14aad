using System.Text;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>The stack files side by side.</summary>
internal static class ProfilePage
{
    private static readonly string[] Stacks = ["dev", "staging", "prod"];

    private static readonly (string Switch, string Setting, string Meaning)[] Switches =
    [
        ("alb", "alicerce:web.loadBalancer", "a load balancer before the instances"),
        ("nat", "alicerce:network.nat", "NAT gateways; without one instances are in public subnets"),
        ("endpoints", "alicerce:network.interfaceEndpoints", "billed endpoints of AWS services"),
        ("waf", "alicerce:waf.enabled", "a web ACL before the load balancer"),
        ("flowLogs", "alicerce:network.flowLogs", "which connections are recorded"),
        ("approval", "alicerce:approval.enabled", "people decide about large files"),
        ("login", "alicerce:login.mode", "who asks visitors who they are"),
        ("ingest", "alicerce:ingest.mode", "how events reach the function"),
        ("rdsFromLambda", "alicerce:ingest.recordInDatabase", "a function writes rows of the database"),
        ("dataLake", "alicerce:lake.enabled", "questions in SQL about the files"),
        ("redshift", "alicerce:lake.redshift", "a data warehouse"),
        ("ml", "alicerce:ml.enabled", "a model"),
        ("drRegion", "alicerce:recovery.region", "where copies of backups go"),
        ("adminAccess", "alicerce:web.adminCidrs", "who reaches port 22; nobody means Session Manager"),
    ];

    public static string Write()
    {
        var files = Stacks.Select(StackFile.Read).ToList();
        var text = new StringBuilder(
            """
            # Profiles

            The three stacks side by side. This page is made from `Pulumi.dev.yaml`, `Pulumi.staging.yaml` and `Pulumi.prod.yaml` by
            `UPDATE_GOLDEN=1 dotnet test --project tests/Infra.Tests`; what each setting means is on the page of the
            [settings](components/settings.md).

            - **dev** is a place to try things: cheap, small, safe to delete. Nothing in it is protected, and it sleeps at night.
            - **staging** is production in small: the same parts, fewer and smaller.
            - **prod** is what people depend on: spread over zones, protected against deletion, copied to another Region.

            ## Switches

            | switch | what it switches | dev | staging | prod |
            | --- | --- | --- | --- | --- |

            """);
        foreach (var (name, setting, meaning) in Switches)
        {
            text.Append($"| `{name}` | {meaning}, `{setting}` | {Row(files, setting)} |\n");
        }

        foreach (var group in files[^1].Values.Keys.Where(key => key.StartsWith("alicerce:", StringComparison.Ordinal)))
        {
            if (files[^1].Values[group] is not JsonObject)
            {
                continue;
            }

            text.Append($"\n## {group["alicerce:".Length..]}\n\n| setting | dev | staging | prod |\n| --- | --- | --- | --- |\n");
            foreach (var name in files.SelectMany(file => file.Values[group].AsObject().Select(pair => pair.Key)).Distinct())
            {
                text.Append($"| `{name}` | {Row(files, $"{group}.{name}")} |\n");
            }
        }

        return text.ToString();
    }

    private static string Row(IEnumerable<StackFile> files, string setting)
    {
        var dot = setting.IndexOf('.', StringComparison.Ordinal);
        return string.Join(" | ", files.Select(file => Show(file.Values[setting[..dot]].AsObject()[setting[(dot + 1)..]])));
    }

    private static string Show(JsonNode? value) => value switch
    {
        null => "-",
        JsonArray { Count: 0 } => "none",
        JsonArray list => string.Join(", ", list.Select(item => item!.ToString())),
        _ => value.ToString(),
    };
}
