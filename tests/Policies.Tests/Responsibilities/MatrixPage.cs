using System.Text;
using Alicerce.Policies.Responsibilities;

namespace Alicerce.Policies.Tests.Responsibilities;

/// <summary>Writes who does what for each service, and which rules check it.</summary>
internal static class MatrixPage
{
    private const string Introduction =
        """
        # Shared responsibility

        AWS answers for buildings, hardware, the hypervisor, its own control planes and the network between zones and
        regions. You always answer for your data, for identities and permissions, for the ways through the network, for
        keys and who may use them, for logs, for backups that can be restored, and for what you spend. Between the two,
        the line depends on the kind of service.

        A rule judges what a program declares. What shows only at run time (the age of keys, patches, rotations that
        succeed, a restore that works) needs other eyes: AWS Config, Security Hub, or people. What no rule checks, and
        why, is in [what the policies leave out](policies.md).

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| service | AWS patches and runs | rules |\n| --- | --- | ---: |\n");
        foreach (var service in ResponsibilityMatrix.Services)
        {
            page.Append($"| [{service.Service}](#{Anchor(service.Service)}) | {Line(service.Kind)} "
                + $"| {service.Rules.Count()} |\n");
        }

        foreach (var kind in ResponsibilityMatrix.Services.GroupBy(service => service.Kind))
        {
            page.Append($"\n## {Heading(kind.Key)}\n\nAWS patches and runs {Line(kind.Key)}.\n");
            foreach (var service in kind)
            {
                Section(page, service);
            }
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, ServiceDuties service)
    {
        page.Append($"\n### {service.Service}\n\nAWS: {service.Aws}\n\n| you | rules | controls |\n| --- | --- | --- |\n");
        foreach (var duty in service.Customer)
        {
            var rules = duty.AllRules.Select(Info).OrderBy(info => info.Id, StringComparer.Ordinal).ToList();
            var controls = rules.SelectMany(info => info.Controls.Concat(info.Checkov)).Distinct();
            page.Append($"| {duty.Text} | {(rules.Count == 0 ? "no rule checks it" : Lines(rules.Select(Link)))} "
                + $"| {string.Join(", ", controls)} |\n");
        }
    }

    private static string Lines(IEnumerable<string> items) => string.Join("<br>", items);

    // Most duties are the customer's alone; a shared one says so.
    private static string Link(RuleInfo info) =>
        $"[`{info.Id}`](rules/{info.Id}.md){(info.Responsibility == Responsibility.Shared ? " (shared)" : "")}";

    private static RuleInfo Info(string rule) =>
        AwsFoundationPack.Rules.Cast<IRule>().Single(candidate => candidate.Info.Id == rule).Info;

    private static string Heading(ServiceKind kind) => kind switch
    {
        ServiceKind.Infrastructure => "Infrastructure",
        ServiceKind.ManagedEngine => "Managed engines",
        ServiceKind.AbstractService => "Abstract services",
        ServiceKind.GovernanceService => "Governance",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No heading is known for this kind of service."),
    };

    private static string Line(ServiceKind kind) => kind switch
    {
        ServiceKind.Infrastructure => "all below the guest: hosts, hypervisor and storage",
        ServiceKind.ManagedEngine => "the system and the engine, within the settings that you leave on",
        ServiceKind.AbstractService => "everything but your code, data and permissions",
        ServiceKind.GovernanceService => "the service, once you turn it on",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No line is known for this kind of service."),
    };

    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');
}
