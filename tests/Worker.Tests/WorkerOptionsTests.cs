using Alicerce.Lambda.Configuration;

namespace Alicerce.Worker.Tests;

public sealed class WorkerOptionsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["SSM_TaskToken"] = "AAAA+/token==",
        ["SSM_Bucket"] = "incoming",
        ["SSM_Key"] = "incoming/a $(rm -rf) 'b'.csv",
        ["SSM_VersionId"] = "",
        ["SSM_JobId"] = Workbench.JobId,
        ["ALICERCE_RESULTS_BUCKET"] = "results",
        ["ALICERCE_SCRATCH"] = "/scratch",
    };

    [Test]
    public void Parameters_and_settings_come_from_the_environment()
    {
        var options = WorkerOptions.FromEnvironment(Right.GetValueOrDefault);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Job.Key, Is.EqualTo("incoming/a $(rm -rf) 'b'.csv"));
            Assert.That(options.Job.VersionId, Is.Null);
            Assert.That(options.GroupName, Is.Null);
        }
    }

    [Test]
    public void Every_mistake_is_named_at_once()
    {
        var wrong = new Dictionary<string, string?>(Right) { ["SSM_TaskToken"] = null, ["SSM_JobId"] = "../../etc", ["SSM_Bucket"] = "A" };

        Assert.That(
            () => WorkerOptions.FromEnvironment(wrong.GetValueOrDefault),
            Throws.TypeOf<InvalidOptionsException>().With.Message.Contains("`SSM_TaskToken` is not set.")
                .And.Message.Contains("`SSM_JobId` is \"../../etc\". Set it to 40 hexadecimal digits in lower case.")
                .And.Message.Contains("`SSM_Bucket` is \"A\"."));
    }
}
