using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.TestFunctions;
using static Alicerce.Policies.Tests.TestRoles;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class RolesMayDeliverTests : RuleTests<RolesMayDeliver>
{
    private const string MachineArn = "arn:aws:states:us-east-1:123456789012:stateMachine:process";

    private static readonly TestResource Events = Role("events", "events.amazonaws.com");

    private static readonly TestResource Machine =
        TestResource.Of<Sfn.StateMachine>("process", new() { ["arn"] = MachineArn });

    private static readonly TestResource Target = new TestResource("aws:cloudwatch/eventTarget:EventTarget", "nightly")
        .Naming("arn", Machine)
        .Naming("roleArn", Events);

    private static readonly TestResource Worker = Ingest.Naming("role", Events);

    private static readonly TestResource Failures =
        InvokeConfig(OnFailure()).Naming("destinationConfig", Queue).Naming("functionName", Worker);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A role that may start the state machine",
            Events, Machine, Target, Events.May(Allow("states:StartExecution", MachineArn))),
        Compliant("A policy that takes the ARN of the state machine", Events, Machine, Target, Events.MayUse(Machine)),
        Compliant(
            "A policy of the stack that is attached",
            Events, Machine, Target, Attached,
            TestResource.Of<Iam.RolePolicyAttachment>("attached").Naming("role", Events).Naming("policyArn", Attached)),
        Compliant("A managed policy of AWS", Events, Machine, Target, Events.Has("AWSStepFunctionsFullAccess")),
        Compliant("A function that may write to its queue", Events, Worker, Queue, Failures, Events.MayUse(Queue)),
        NotApplicable(
            "A role of another stack",
            Target with
            {
                Properties = new()
                {
                    ["arn"] = MachineArn,
                    ["roleArn"] = "arn:aws:iam::123456789012:role/elsewhere",
                },
            }),
        Violating(
            "A target without a role",
            [Machine, new TestResource("aws:cloudwatch/eventTarget:EventTarget", "nightly").Naming("arn", Machine)],
            "No role is set on the event target nightly, which sends to process: its events would be lost. Set "
            + "`roleArn` "
            + "to a role that allows `states:StartExecution`."),
        Violating(
            "A role without a policy",
            [Events, Machine, Target],
            Lacks("the event target nightly to process", "states:StartExecution")),
        Violating(
            "A role that may start another state machine",
            [
                Events, Machine, Target,
                Events.May(Allow("states:StartExecution", "arn:aws:states:us-east-1:123456789012:stateMachine:other")),
            ],
            Lacks("the event target nightly to process", "states:StartExecution")),
        Violating(
            "A function that may not write to the queue for its failures",
            [Events, Worker, Queue, Failures, Events.Has("service-role/AWSLambdaBasicExecutionRole")],
            Lacks("the results of the function ingest to failures", "sqs:SendMessage")),
        Violating(
            "A schedule",
            [Events, Worker, Schedule, Events.May(Allow("lambda:GetFunction"))],
            Lacks("the schedule nightly to ingest", "lambda:InvokeFunction")),
        new Example(ExampleKind.NotApplicable, "A managed policy whose contents are not known", [
            Events, Machine, Target, Events.Has("SomethingNew"),
        ]),
        NotApplicable(
            "A function without a destination", Ingest, "It sends with no role to a resource of this stack."),
        Undecided("A policy that takes no value from the target", "policy", Events, Machine, Target, Events.MayUse(Queue)),
    ];

    private static readonly TestResource Attached =
        TestResource.Of<Iam.Policy>("start", new() { ["policy"] = Document(Allow("states:*", MachineArn)) });

    private static readonly TestResource Schedule = new TestResource("aws:scheduler/schedule:Schedule", "nightly")
    {
        Properties = new()
        {
            ["target"] = new PropertyBag { ["arn"] = PolicyValue.Unknown(), ["roleArn"] = PolicyValue.Unknown() },
        },
        PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["target"] = [Worker, Events] },
    };

    private static string Lacks(string delivery, string action) =>
        $"This role delivers {delivery}, and no policy of it allows `{action}` there. Add one.";
}
