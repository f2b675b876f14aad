namespace Alicerce.Policies.Functions;

/// <summary>Type tokens of functions and of what calls them. Some of the types have no view.</summary>
internal static class FunctionTypes
{
    public const string Function = "aws:lambda/function:Function";
    public const string Alias = "aws:lambda/alias:Alias";
    public const string Permission = "aws:lambda/permission:Permission";
    public const string InvokeConfig = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
    public const string EventSource = "aws:lambda/eventSourceMapping:EventSourceMapping";
    public const string EventRule = "aws:cloudwatch/eventRule:EventRule";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Topic = "aws:sns/topic:Topic";
    public const string BucketNotification = "aws:s3/bucketNotification:BucketNotification";
    public const string EventTarget = "aws:cloudwatch/eventTarget:EventTarget";
    public const string TopicSubscription = "aws:sns/topicSubscription:TopicSubscription";
    public const string LogSubscription = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";
    public const string Schedule = "aws:scheduler/schedule:Schedule";
    public const string ThingsRule = "aws:iot/topicRule:TopicRule";
    public const string ConfigRule = "aws:cfg/rule:Rule";
}
