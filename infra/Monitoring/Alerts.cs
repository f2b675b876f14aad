using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Monitoring;

/// <summary>The one topic that everything alarming is published to, and the people who hear of it.</summary>
public sealed class Alerts : ComponentResource
{
    public Alerts(string name, AlertsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:monitoring:Alerts", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var topic = new Aws.Sns.Topic(name, new Aws.Sns.TopicArgs { KmsMasterKeyId = args.KeyArn }, child);
        var policy = new Aws.Sns.TopicPolicy(
            name,
            new Aws.Sns.TopicPolicyArgs
            {
                Arn = topic.Arn,
                Policy = PolicyDocument.From([.. Publishers(topic.Arn, args.Account), PlainHttp.Deny("sns:Publish", topic.Arn)]),
            },
            child);

        foreach (var email in args.Emails)
        {
            _ = new Aws.Sns.TopicSubscription(
                $"{name}-{Label(email)}",
                new Aws.Sns.TopicSubscriptionArgs { Topic = topic.Arn, Protocol = "email", Endpoint = email },
                child);
        }

        TopicArn = topic.Arn;
        PublishableTopicArn = Output.Tuple(topic.Arn, policy.Id).Apply(parts => parts.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["topicArn"] = TopicArn });
    }

    /// <summary>The topic.</summary>
    public Output<string> TopicArn { get; }

    /// <summary>The topic, known once services may publish: for those that test it when they are told of it.</summary>
    public Output<string> PublishableTopicArn { get; }

    private static Statement[] Publishers(Output<string> topicArn, Account account)
    {
        var ofThisAccount = new Condition("StringEquals", "aws:SourceAccount", account.Id);
        return
        [
            Publisher("Alarms", "cloudwatch.amazonaws.com", topicArn, ofThisAccount),
            Publisher("Budgets", "budgets.amazonaws.com", topicArn, ofThisAccount),
            Publisher("CostAnomalies", "costalerts.amazonaws.com", topicArn, ofThisAccount),
            // EventBridge names the rule and nothing else.
            Publisher(
                "Events",
                "events.amazonaws.com",
                topicArn,
                new Condition("ArnLike", "aws:SourceArn", account.Arn("events", "rule/*"))),
        ];
    }

    private static Statement Publisher(string sid, string service, Output<string> topicArn, Condition source) => new()
    {
        Sid = sid,
        Principal = Principal.Service(service),
        Actions = ["sns:Publish"],
        Resources = topicArn,
        Conditions = [source],
    };

    // Part of a resource name, so that one more address touches no other subscription.
    private static string Label(string email) => email.Replace('@', '-').Replace('.', '-').Replace('+', '-');
}
