using System.Globalization;
using Alicerce.Engine.Recovery;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>What would be left of each resource that keeps data.</summary>
internal static class RecoveryReport
{
    private const int MostRows = 1000;

    public static Html Of(ReportContext report)
    {
        if (report.Recovery.IsEmpty)
        {
            return Html.Empty;
        }

        // What has no backup is shown in any case.
        var rows = LongList<RecoveryPosture>.Of(
            report.Recovery.Length <= MostRows ? report.Recovery : report.Recovery.OrderByDescending(posture => posture.Backups.IsEmpty), MostRows);
        var bare = report.Recovery.Count(posture => posture.Backups.IsEmpty);
        return Html.Of(
            $"""
            <p class="lead">{(bare == 0 ? "Everything that keeps data has a backup." : $"{Wording.Count(bare, "resource")} of {Wording.Number(report.Recovery.Length)} that keep data {(bare == 1 ? "has" : "have")} no backup.")} Work since the last state is lost with the original: that is the recovery point. Retention is that of the oldest state.</p>
            <div class="scroll"><table class="stack"><thead><tr><th scope="col">Resource</th><th scope="col">Backup</th><th scope="col">Recovery point</th><th scope="col">Retention</th><th scope="col">Copies</th><th scope="col">Against deletion</th><th scope="col">Restore tested</th></tr></thead>
            <tbody>
            {Html.Join(rows.Shown.Select(Row))}</tbody></table></div>{Html.When(rows.Omitted > 0, Html.Of($"<p class=\"rest\">{Wording.Count(rows.Omitted, "more resource")} left out.</p>"))}
            """);

        Html Row(RecoveryPosture posture) => Html.Of(
            $"""
            <tr class="{(posture.Backups.IsEmpty ? "gone" : "")}"><td>{report.Anchors.Link(posture.Resource.Urn)}<br><small>{posture.Kind}</small></td><td>{Lines(posture.Backups.Select(backup => backup.Name), "nothing")}</td><td>{Point(posture)}</td><td>{(Retention(posture))}</td><td>{Lines(posture.Copies, "–")}</td><td>{Lines(posture.Protections, "nothing")}</td><td>{(posture.IsTested ? "yes" : "–")}</td></tr>

            """);
    }

    private static Html Lines(IEnumerable<string> texts, string none)
    {
        var lines = texts.Distinct().ToList();
        return lines.Count == 0
            ? Html.Of($"{none}")
            : Html.Join(lines.Index().Select(line => Html.Of($"{Html.When(line.Index > 0, Html.Of($"<br>"))}{line.Item}")));
    }

    private static string Retention(RecoveryPosture posture) => posture switch
    {
        { Backups.IsEmpty: true } => "–",
        { IsEndless: true } => "without end",
        { RetentionDays: { } days } => Wording.Count(days, "day"),
        _ => "unknown",
    };

    private static string Point(RecoveryPosture posture) => posture switch
    {
        { Backups.IsEmpty: true } => "everything is lost",
        { PointObjective: null } => "unknown",
        { PointObjective: { } point } when point == TimeSpan.Zero => "nothing",
        { PointObjective: { } point } => Text(point),
    };

    private static string Text(TimeSpan time) => time switch
    {
        { TotalMinutes: < 60 } => Wording.Count((int)Math.Ceiling(time.TotalMinutes), "minute"),
        { TotalHours: <= 48 } => $"{time.TotalHours.ToString("0.#", CultureInfo.InvariantCulture)} {(time.TotalHours == 1 ? "hour" : "hours")}",
        _ => $"{time.TotalDays.ToString("0.#", CultureInfo.InvariantCulture)} days",
    };
}
