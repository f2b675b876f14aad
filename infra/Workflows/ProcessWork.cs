using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>The states that find a worker, or start one, and let it work.</summary>
internal sealed class ProcessWork(WorkflowArgs args)
{
    public const string First = "FindWorker";

    /// <summary>The state after the work.</summary>
    public const string Next = "Record";

    /// <summary>How many workers may be lost over one file.</summary>
    public const int MaxLost = 2;

    private const string CountRound = "CountRound";
    private const string WorkerLost = "WorkerLost";
    private const int SecondsToStartCommand = 600;
    private const int SecondsBetweenRounds = 30;

    private static readonly Retry Patiently = new([TaskErrors.TaskFailed, TaskErrors.Timeout]);

    public IEnumerable<State> States() => [.. Finding(), .. Waiting(), .. Working()];

    private IEnumerable<State> Finding() =>
    [
        new TaskState(First, "arn:aws:states:::aws-sdk:autoscaling:describeAutoScalingGroups", 30, "KeepInService")
        {
            Parameters = Payload.Map(("AutoScalingGroupNames", Payload.List(Payload.Text(args.Worker.GroupName)))),
            ResultSelector = Payload.Map(
                ("healthy", Payload.Path("$.AutoScalingGroups[0].Instances[?(@.HealthStatus == 'Healthy')]")),
                ("desired", Payload.Path("$.AutoScalingGroups[0].DesiredCapacity"))),
            ResultPath = "$.group",
            Retries = [Patiently],
        },
        new PassState("KeepInService", "HasWorker")
        {
            Comment = "Those that start or end are healthy too",
            Parameters = Payload.Map(
                ("instances", Payload.Path("$.group.healthy[?(@.LifecycleState == 'InService')].InstanceId")),
                ("desired", Payload.Path("$.group.desired"))),
            ResultPath = "$.group",
        },
        new ChoiceState(
            "HasWorker",
            [
                new Choice(Test.IsPresent("$.group.instances[0]"), "ChooseWorker"),
                // Only from none to one: others may have asked for more in the meantime.
                new Choice(Test.IsNumber("$.group.desired", 0), "ScaleOut"),
            ],
            CountRound),
        new TaskState("ScaleOut", "arn:aws:states:::aws-sdk:autoscaling:setDesiredCapacity", 30, CountRound)
        {
            Parameters = Payload.Map(
                ("AutoScalingGroupName", Payload.Text(args.Worker.GroupName)),
                ("DesiredCapacity", Payload.Number(1)),
                ("HonorCooldown", Payload.Flag(false))),
            Retries = [Patiently],
        },
        new PassState("ChooseWorker", "WorkerOnline")
        {
            Comment = "Any of them, so that files spread over the workers",
            Parameters = Payload.Map(("id", Payload.Computed(Intrinsics.ArrayGetItem(
                "$.group.instances",
                Intrinsics.MathRandom(0, Intrinsics.ArrayLength("$.group.instances")))))),
            ResultPath = "$.worker",
        },
        new TaskState("WorkerOnline", "arn:aws:states:::aws-sdk:ssm:describeInstanceInformation", 30, "IsOnline")
        {
            Parameters = Payload.Map(("Filters", Payload.List(Payload.Map(
                ("Key", "InstanceIds"), ("Values", Payload.Computed(Intrinsics.Array("$.worker.id"))))))),
            ResultSelector = Payload.Map(("pings", Payload.Path("$.InstanceInformationList[*].PingStatus"))),
            ResultPath = "$.online",
            Retries = [Patiently],
        },
        new ChoiceState(
            "IsOnline",
            [
                new Choice(
                    Test.All(Test.IsPresent("$.online.pings[0]"), Test.IsText("$.online.pings[0]", "Online")),
                    "RunOnWorker"),
            ],
            CountRound),
    ];

    private IEnumerable<State> Waiting() =>
    [
        new PassState(CountRound, "HasPatience")
        {
            Parameters = Payload.Map(
                ("rounds", Payload.Computed(Intrinsics.MathAdd("$.work.rounds", 1))),
                ("lost", Payload.Path("$.work.lost")),
                ("unexplained", Payload.Path("$.work.unexplained"))),
            ResultPath = "$.work",
        },
        new ChoiceState(
            "HasPatience", [new Choice(Test.IsAbove("$.work.rounds", args.WorkerRounds), "NoWorker")], "WaitForWorker"),
        new WaitState("WaitForWorker", SecondsBetweenRounds, First),
        new PassState("NoWorker", ProcessEnds.Failed)
        {
            Parameters = Payload.Map(
                ("Error", "NoWorker"),
                ("Cause", $"No worker was online in {args.WorkerRounds} rounds of {SecondsBetweenRounds} seconds.")),
            ResultPath = "$.failure",
        },
    ];

    private IEnumerable<State> Working() =>
    [
        new TaskState(
            "RunOnWorker", "arn:aws:states:::aws-sdk:ssm:sendCommand.waitForTaskToken", args.WorkTimeoutSeconds, Next)
        {
            Comment = "The call returns at once; the worker ends the state with the token, and is given up when it is silent",
            Parameters = Payload.Map(
                ("DocumentName", Payload.Text(args.Worker.DocumentName)),
                ("DocumentVersion", "$DEFAULT"),
                // One instance and no tag: several would get the same token.
                ("InstanceIds", Payload.Computed(Intrinsics.Array("$.worker.id"))),
                ("TimeoutSeconds", Payload.Number(SecondsToStartCommand)),
                ("Parameters", Payload.Map(
                    ("TaskToken", Payload.Computed(Intrinsics.Array("$$.Task.Token"))),
                    ("Bucket", Payload.Computed(Intrinsics.Array("$.bucket"))),
                    ("Key", Payload.Computed(Intrinsics.Array("$.key"))),
                    ("VersionId", Payload.Computed(Intrinsics.Array("$.versionId"))),
                    ("JobId", Payload.Computed(Intrinsics.Array("$.jobId"))))),
                ("CloudWatchOutputConfig", Payload.Map(
                    ("CloudWatchOutputEnabled", Payload.Flag(true)),
                    ("CloudWatchLogGroupName", Payload.Text(args.Worker.LogGroupName))))),
            HeartbeatSeconds = args.HeartbeatSeconds,
            ResultPath = "$.run",
            Retries = [new Retry(["Ssm.ThrottlingException"])],
            // A retry would ask the same instance again, so these look for another.
            Catches =
            [
                new ErrorHandler(["Ssm.InvalidInstanceIdException", TaskErrors.HeartbeatTimeout, "ScratchFull"], WorkerLost),
            ],
        },
        new PassState(WorkerLost, "MayTryAgain")
        {
            Parameters = Payload.Map(
                ("rounds", Payload.Path("$.work.rounds")),
                ("lost", Payload.Computed(Intrinsics.MathAdd("$.work.lost", 1))),
                ("unexplained", Payload.Path("$.work.unexplained"))),
            ResultPath = "$.work",
        },
        new ChoiceState(
            "MayTryAgain", [new Choice(Test.IsAbove("$.work.lost", MaxLost), ProcessEnds.Failed)], CountRound),
    ];
}
