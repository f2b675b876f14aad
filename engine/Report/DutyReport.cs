using Alicerce.Engine.Render;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Report;

/// <summary>The shared responsibility model: what AWS does, what the customer has to do, and whether the stack does it.</summary>
internal static class DutyReport
{
    public static Html Of(ReportContext report)
    {
        var result = report.Result;
        if (result.Duties.IsEmpty)
        {
            return Html.Empty;
        }

        var services = result.Duties.GroupBy(duty => (duty.PolicyPack, duty.Service)).ToList();
        var facts = result.Packs
            .SelectMany(pack => pack.Duties.Select(service => (Key: (pack.Name, service.Service), Service: service)))
            .DistinctBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key, entry => entry.Service);
        var columns = FilterTargets.Duties;
        return Html.Of(
            $"""
            {FilterTargets.ForDuties()}
            <p class="lead">A duty is met when a policy judged a resource and nothing stands against it. Unchecked duties are those of services that this stack does not have, or that a policy cannot see.</p>
            {FilterTargets.Reset("duties")}
            <div class="scroll"><table class="matrix"><thead><tr><th scope="col">Service</th>{Html.Join(columns.Select(Head))}</tr></thead>
            <tbody>
            {Html.Join(services.Select(Row))}</tbody>
            <tfoot><tr><th scope="row">All</th>{Html.Join(columns.Select(status => Cell(status, result.Duties.Count(duty => duty.Status == status))))}</tr></tfoot></table></div>
            {Html.Join(services.Select(Service))}
            """);

        Html Head(DutyStatus status) => Html.Of($"<th scope=\"col\" class=\"number\"><a href=\"#{FilterTargets.Of(status)}\">{DutyText.Of(status)}</a></th>");

        Html Row(IGrouping<(string PolicyPack, string Service), DutyVerdict> service) => Html.Of(
            $"<tr><th scope=\"row\">{service.Key.Service}</th>{Html.Join(columns.Select(status => Cell(status, service.Count(duty => duty.Status == status))))}</tr>\n");

        Html Service(IGrouping<(string PolicyPack, string Service), DutyVerdict> service) => Html.Of(
            $"""
            <details class="service"><summary><h3>{service.Key.Service}{Html.When(facts.ContainsKey(service.Key), Html.Of($" <small>{facts.GetValueOrDefault(service.Key)?.Kind}</small>"))}</h3></summary>
            {Html.When(facts.ContainsKey(service.Key), Html.Of($"<p><b>AWS:</b> {Html.Prose(facts.GetValueOrDefault(service.Key)?.Aws ?? "")}</p>"))}
            <div class="scroll"><table class="stack"><thead><tr><th scope="col">Verdict</th><th scope="col">You</th><th scope="col">By</th></tr></thead>
            <tbody>
            {Html.Join(service.Select(Duty))}</tbody></table></div></details>

            """);
    }

    private static Html Cell(DutyStatus status, int count) =>
        Html.Of($"<td class=\"number {(count > 0 ? Kind(status) : "none")}\">{(count > 0 ? Html.Of($"{count}") : Html.Of($"·"))}</td>");

    private static Html Duty(DutyVerdict verdict) => Html.Of(
        $"<tr class=\"duty {DutyText.Of(verdict.Status)}\"><td><b class=\"tag {Kind(verdict.Status)}\">{DutyText.Of(verdict.Status)}</b></td><td>{Html.Prose(verdict.Duty.Text)}</td><td>{Html.Join(Because(verdict))}</td></tr>\n");

    private static IEnumerable<Html> Because(DutyVerdict verdict)
    {
        var rules = verdict.Status switch
        {
            DutyStatus.Broken => verdict.Violations.Select(item => item.Policy),
            DutyStatus.Undecided => verdict.NotDecided.Select(item => item.Policy),
            DutyStatus.Exempt => verdict.Exempt.Select(item => item.Policy),
            DutyStatus.Met => verdict.Held,
            _ => verdict.Duty.AllRules,
        };
        return rules.Distinct().Index().Select(rule => Html.Of($"{(rule.Index > 0 ? ", " : "")}<code>{rule.Item}</code>"));
    }

    private static string Kind(DutyStatus status) => status switch
    {
        DutyStatus.Broken => "bad",
        DutyStatus.Undecided => "open",
        DutyStatus.Exempt => "quiet",
        DutyStatus.Met => "good",
        _ => "none",
    };
}
