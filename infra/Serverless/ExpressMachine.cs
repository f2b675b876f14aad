using Alicerce.Infra.Permissions;
using Alicerce.Infra.StateMachines;
using Alicerce.Infra.Workflows;

namespace Alicerce.Infra.Serverless;

/// <summary>The machine of mode express: the function describes the file, then the event is kept and announced.</summary>
internal static class ExpressMachine
{
    // Less than the five minutes that such a machine may take.
    private const int TimeoutSeconds = 290;
    private const int SecondsForOneCall = 10;

    public static Machine Create(string name, IngestArgs args, DotnetFunction function, Resource parent)
    {
        var bus = args.Bus ?? throw new ArgumentException(
            $"`{nameof(args.Bus)}` is not set, and mode `{nameof(IngestMode.Express)}` announces files on it. Set it.",
            nameof(args));
        return new Machine(
            name,
            new MachineArgs
            {
                Account = args.Account,
                Prefix = args.Prefix,
                Type = MachineType.Express,
                Definition = Define(args, function.Arn, bus),
                Statements =
                [
                    new Statement { Sid = "Describe", Actions = ["lambda:InvokeFunction"], Resources = function.Arn },
                    new Statement { Sid = "KeepEvent", Actions = ["dynamodb:PutItem"], Resources = args.TableArn },
                    new Statement { Sid = "Announce", Actions = ["events:PutEvents"], Resources = bus.Arn },
                    .. DataKey.Use(args.DataKeyArn, args.Account),
                ],
                LogKeyArn = args.LogKeyArn,
                LogRetentionDays = args.LogRetentionDays,
                LogExecutionData = args.LogExecutionData,
            },
            new ComponentResourceOptions { Parent = parent });
    }

    private static MachineDefinition Define(IngestArgs args, Output<string> functionArn, EventBus bus) => new(
        "Describes an uploaded file and announces it",
        "Describe",
        TimeoutSeconds,
        [
            new TaskState("Describe", "arn:aws:states:::lambda:invoke", args.TimeoutSeconds + 5, "WasDescribed")
            {
                Parameters = Payload.Map(("FunctionName", functionArn), ("Payload", Payload.Path("$"))),
                ResultSelector = Payload.Map(("records", Payload.Path("$.Payload.records"))),
                ResultPath = "$.answer",
                Retries = [new Retry(TaskErrors.Lambda)],
            },
            new ChoiceState(
                "WasDescribed",
                [
                    new Choice(
                        Test.All(
                            Test.IsPresent("$.answer.records[0].outcome"),
                            Test.IsText("$.answer.records[0].outcome", "Recorded")),
                        "KeepEvent"),
                ],
                "NothingNew"),
            new TaskState("KeepEvent", "arn:aws:states:::dynamodb:putItem", SecondsForOneCall, "Announce")
            {
                // The same event writes the same item: this machine may run twice for it.
                Parameters = Payload.Map(
                    ("TableName", Payload.Text(args.TableName)),
                    ("Item", Payload.Map(
                        ("pk", Text(Intrinsics.Format("FILE#{}#{}", "$.detail.bucket.name", "$.detail.object.key"))),
                        ("sk", Text(Intrinsics.Format("EVENT#{}#{}", "$.time", "$.id"))),
                        ("outcome", Payload.Map(("S", Payload.Path("$.answer.records[0].outcome")))),
                        ("time", Payload.Map(("S", Payload.Path("$.time"))))))),
                Retries = [new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout])],
            },
            new TaskState("Announce", "arn:aws:states:::events:putEvents", SecondsForOneCall, "Announced")
            {
                Parameters = Payload.Map(("Entries", Payload.List(Payload.Map(
                    ("Source", EventBus.Source),
                    ("DetailType", EventBus.FileIngested),
                    ("EventBusName", bus.Name),
                    ("Detail", Payload.Map(
                        ("bucket", Payload.Path("$.detail.bucket.name")),
                        ("key", Payload.Path("$.detail.object.key")))))))),
                Retries = [new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout])],
            },
            new SucceedState("Announced"),
            new SucceedState("NothingNew"),
        ]);

    private static Payload Text(string expression) => Payload.Map(("S", Payload.Computed(expression)));
}
