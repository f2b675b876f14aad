using Alicerce.Engine.Check.Rules;

namespace Alicerce.Engine.Check.Forms;

/// <summary>Reads a text as what its property is written as.</summary>
public static class FormCheck
{
    /// <summary>Each problem continues a sentence that has named the value.</summary>
    public static IEnumerable<string> Problems(string text, ValueRule rule) => rule.Form switch
    {
        ValueForm.Any => [],
        ValueForm.CidrBlock => One(CidrText.Problem(text)),
        ValueForm.NetworkBlock => One(CidrText.NetworkProblem(text)),
        ValueForm.Arn => One(ArnText.Problem(text, rule.Service)),
        ValueForm.EventSchedule => One(ScheduleText.EventProblem(text)),
        ValueForm.SchedulerSchedule => One(ScheduleText.SchedulerProblem(text)),
        ValueForm.Cron => One(ScheduleText.CronProblem(text)),
        ValueForm.UnixCron => One(ScheduleText.UnixProblem(text)),
        _ => throw new InvalidOperationException($"There is no check of the form `{rule.Form}`."),
    };

    private static IEnumerable<string> One(string? problem) => problem is null ? [] : [problem];
}
