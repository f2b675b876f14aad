using System.Text.RegularExpressions;
using Alicerce.Contract.Jobs;
using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker;

/// <summary>
/// The variables of the machine, from <c>/etc/alicerce/environment</c>, and the parameters of the command, which the
/// agent of Systems Manager sets as <c>SSM_</c> and their name.
/// </summary>
public sealed partial record WorkerOptions
{
    private const int LongestKey = 1024;

    public required Job Job { get; init; }

    public required string ResultsBucket { get; init; }

    public required string ScratchFolder { get; init; }

    /// <summary>Null outside of an Auto Scaling group.</summary>
    public required string? GroupName { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static WorkerOptions FromEnvironment(Func<string, string?> read)
    {
        var environment = new EnvironmentReader(read);
        var options = new WorkerOptions
        {
            Job = new Job
            {
                TaskToken = environment.Required("SSM_TaskToken", "the token of the task that waits"),
                Bucket = environment.Matching("SSM_Bucket", BucketPattern(), "the name of the bucket with the file"),
                Key = environment.Matching("SSM_Key", KeyPattern(), $"the key of the file, at most {LongestKey} characters"),
                VersionId = environment.Optional("SSM_VersionId"),
                JobId = environment.Matching("SSM_JobId", JobIdPattern(), $"{JobId.Length} hexadecimal digits in lower case"),
            },
            ResultsBucket = environment.Matching("ALICERCE_RESULTS_BUCKET", BucketPattern(), "the name of the bucket for results"),
            ScratchFolder = environment.Required("ALICERCE_SCRATCH", "the folder of the scratch disk"),
            GroupName = environment.Optional("ALICERCE_GROUP_NAME"),
            MinimumLogLevel = environment.LogLevel(),
        };
        environment.ThrowIfMistaken();
        return options;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketPattern();

    [GeneratedRegex(@"\A[^\x00]{1,1024}\z", RegexOptions.Singleline)]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A[0-9a-f]{40}\z")]
    private static partial Regex JobIdPattern();
}
