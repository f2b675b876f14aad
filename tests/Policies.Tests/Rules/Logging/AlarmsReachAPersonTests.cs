using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.Deliveries.TestDeliveries;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class AlarmsReachAPersonTests : RuleTests<AlarmsReachAPerson>
{
    private const string Nobody =
        "The alarm errors sends to this topic, and no person is subscribed to it. Add an `aws.sns.TopicSubscription`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A topic with an address", Topic, Alarm("errors", Topic), Subscribed("email")),
        Compliant("What calls people", Topic, Alarm("errors", Topic), Subscribed("https")),
        Compliant(
            "A chat",
            Topic, Alarm("errors", Topic),
            new TestResource("aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration", "ops")
                .Naming("snsTopicArns", Topic)),
        Compliant(
            "A composite alarm",
            Topic, Subscribed("sms"),
            new TestResource("aws:cloudwatch/compositeAlarm:CompositeAlarm", "all").Naming("alarmActions", Topic)),
        Violating("A topic without a subscription", [Topic, Alarm("errors", Topic)], Nobody),
        Violating("A queue, which nobody reads", [Topic, Alarm("errors", Topic), Subscribed("sqs")], Nobody),
        Violating(
            "A subscription to another topic",
            [
                Topic, Other, Alarm("errors", Topic),
                new TestResource("aws:sns/topicSubscription:TopicSubscription", "ops")
                {
                    Properties = new() { ["protocol"] = "email" },
                }.Naming("topic", Other),
            ],
            Nobody),
        NotApplicable(
            "An alarm that scales a group",
            TestResource.Of<CloudWatch.MetricAlarm>("busy", new()
            {
                ["alarmActions"] = PolicyValue.List("arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:1"),
            }),
            "It sends to no topic of this stack."),
        Undecided(
            "A protocol that is not known yet",
            "protocol",
            Topic, Alarm("errors", Topic), Subscribed("email").Naming("protocol", Bucket)),
    ];

    private static readonly TestResource Other = TestResource.Of<Sns.Topic>("other");

    private static TestResource Subscribed(string protocol) =>
        new TestResource("aws:sns/topicSubscription:TopicSubscription", "ops")
        {
            Properties = new() { ["protocol"] = protocol, ["endpoint"] = "ops@example.com" },
        }.Naming("topic", Topic);
}
