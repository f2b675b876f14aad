namespace Alicerce.Policies.Deliveries;

/// <summary>Type tokens of what sends messages and what receives them.</summary>
internal static class MessagingTypes
{
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
    public const string RedrivePolicy = "aws:sqs/redrivePolicy:RedrivePolicy";
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string EventBus = "aws:cloudwatch/eventBus:EventBus";
    public const string StateMachine = "aws:sfn/stateMachine:StateMachine";
    public const string Stream = "aws:kinesis/stream:Stream";
    public const string Budget = "aws:budgets/budget:Budget";
    public const string VaultNotifications = "aws:backup/vaultNotifications:VaultNotifications";
    public const string DatabaseEvents = "aws:rds/eventSubscription:EventSubscription";
}
