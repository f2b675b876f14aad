using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Report;

/// <summary>Permissions and ways through the network that come or go.</summary>
internal static class SecurityReport
{
    public static Html Of(ReportContext report)
    {
        if (report.Result.SecurityChanges.IsEmpty)
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <div class="scroll"><table class="stack"><thead><tr><th scope="col"></th><th scope="col">Area</th><th scope="col">Resource</th><th scope="col">Effect</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">Who</th><th scope="col">Condition</th></tr></thead>
            <tbody>
            {Html.Join(report.Result.SecurityChanges.Select(Row))}</tbody></table></div>
            """);

        Html Row(SecurityChange change)
        {
            var isNew = change.Kind is PropertyChangeKind.Add;
            return Html.Of(
                $"""
                <tr class="{(isNew ? "added" : "gone")}"><td><b class="symbol">{(isNew ? "+" : "-")}</b></td><td>{(change.Rule.Area is SecurityArea.Permissions ? "IAM" : "network")}</td><td>{report.Anchors.Link(change.Urn)}</td><td>{change.Rule.Effect}</td><td>{List(change.Rule.What)}</td><td>{List(change.Rule.Scope)}</td><td>{List(change.Rule.Who)}</td><td>{Html.When(change.Rule.Condition.Length > 0, Html.Of($"<code>{change.Rule.Condition}</code>"))}</td></tr>

                """);
        }
    }

    private static Html List(IEnumerable<string> texts) =>
        Html.Join(texts.Index().Select(text => Html.Of($"{(text.Index > 0 ? ", " : "")}<code>{text.Item}</code>")));
}
