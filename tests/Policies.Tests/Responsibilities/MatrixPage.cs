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

    /// <summary>Writes the page.</summary>
    /// <param name="rules">The rules of each service, by its name.</param>
    public static string Write(ILookup<string, IRule> rules)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| service | AWS patches and runs | rules |\n| --- | --- | ---: |\n");
        foreach (var service in ResponsibilityMatrix.Services)
        {
            page.Append($"| [{service.Service}](#{Anchor(service.Service)}) | {Line(service.Kind)} "
                + $"| {rules[service.Service].Count()} |\n");
        }

        foreach (var kind in ResponsibilityMatrix.Services.GroupBy(service => service.Kind))
        {
            page.Append($"\n## {Heading(kind.Key)}\n\nAWS patches and runs {Line(kind.Key)}.\n");
            foreach (var service in kind)
            {
                Section(page, service, [.. rules[service.Service]]);
            }
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, ServiceDuties service, IReadOnlyList<IRule> rules)
    {
        page.Append($"\n### {service.Service}\n\nAWS: {service.Aws}\n\nYou:\n\n");
        foreach (var duty in service.Customer)
        {
            page.Append($"- {duty}\n");
        }

        if (rules.Count == 0)
        {
            page.Append("\nNo rule checks it.\n");
            return;
        }

        page.Append("\n| rule | whose duty | controls |\n| --- | --- | --- |\n");
        foreach (var info in rules.Select(rule => rule.Info).OrderBy(info => info.Id, StringComparer.Ordinal))
        {
            page.Append($"| [`{info.Id}`](rules/{info.Id}.md) | {Words.Kebab(info.Responsibility.ToString())} "
                + $"| {string.Join(", ", info.Controls.Concat(info.Checkov))} |\n");
        }
    }

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
