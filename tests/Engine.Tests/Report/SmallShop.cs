using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Report;

/// <summary>A shop that takes files: a site, a bucket that tells a function, a table with backups, an alarm.</summary>
internal static class SmallShop
{
    public static PreviewResult Result()
    {
        var stack = new SampleStack();
        var site = stack.Component("shop:web:Site", "site", stack.Stack);
        var balancer = stack.Add("aws:lb/loadBalancer:LoadBalancer", "site", """{"internal":false,"loadBalancerType":"network"}""", site);
        var targets = stack.Add("aws:lb/targetGroup:TargetGroup", "site", """{"port":8080}""", site);
        stack.Add("aws:lb/listener:Listener", "site", """{"port":443}""", site, ("loadBalancerArn", balancer), ("defaultActions", targets));
        stack.Add("aws:autoscaling/group:Group", "site", """{"minSize":2}""", site, ("targetGroupArns", targets));

        var intake = stack.Component("shop:files:Intake", "intake", stack.Stack);
        var bucket = stack.Add("aws:s3/bucket:Bucket", "incoming", """{"forceDestroy":false}""", intake);
        var role = stack.Add("aws:iam/role:Role", "describe", "{}", intake);
        var function = stack.Add("aws:lambda/function:Function", "describe", """{"memorySize":512}""", intake, ("role", role));
        stack.Add("aws:s3/bucketNotification:BucketNotification", "incoming", "{}", intake, ("bucket", bucket), ("lambdaFunctions", function));

        var orders = stack.Component("shop:data:Orders", "orders", stack.Stack);
        var table = stack.Add("aws:dynamodb/table:Table", "orders", """{"pointInTimeRecovery":{"enabled":true},"deletionProtectionEnabled":true}""", orders);
        stack.Add(
            "aws:iam/rolePolicy:RolePolicy",
            "describe",
            """{"policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"dynamodb:GetItem\",\"dynamodb:PutItem\"],\"Resource\":\"?\"}]}"}""",
            intake,
            ("role", role),
            ("policy", table));

        var topic = stack.Add("aws:sns/topic:Topic", "alerts");
        stack.Add("aws:sns/topicSubscription:TopicSubscription", "alerts", """{"protocol":"email","endpoint":"team@example.org"}""", ("topic", topic));
        foreach (var name in (string[])["cpu", "errors", "latency"])
        {
            stack.Add("aws:cloudwatch/metricAlarm:MetricAlarm", name, ("alarmActions", topic));
        }

        return stack.Result;
    }

    /// <summary>The same with what somebody may put into names, values, findings and addresses.</summary>
    public static PreviewResult Hostile(string text)
    {
        var stack = new SampleStack();
        var component = stack.Component("shop:web:Site", text, stack.Stack);
        var bucket = stack.Add("aws:s3/bucket:Bucket", text, "{}", component);
        var result = stack.Result;
        return result with
        {
            Project = text,
            Outcome = Outcome.BlockedByPolicy,
            Resources =
            [
                .. result.Resources.Select(resource => resource.Urn != bucket ? resource : resource with
                {
                    Inputs = new PropertyMap(
                    [
                        KeyValuePair.Create<string, PropertyValue>(text, new PropertyValue.String(text)),
                        KeyValuePair.Create<string, PropertyValue>("key", new PropertyValue.Secret(new PropertyValue.String("hunter2"))),
                    ]),
                    Changes = [new PropertyChange(text, PropertyChangeKind.Update, new PropertyValue.String(text), new PropertyValue.Secret(new PropertyValue.String("hunter2")), true)],
                }),
            ],
            Packs = [new PolicyPackSummary("pack", "1.0.0", text, text, [new PolicySummary("rule", text, text, EnforcementLevel.Mandatory, PolicySeverity.High, text, $"javascript:alert(1)//{text}")])],
            Violations = [new Violation("pack", "1.0.0", "rule", EnforcementLevel.Mandatory, PolicySeverity.High, bucket, text, "")],
            Diagnostics = ImmutableArray.Create(new Diagnostic(DiagnosticSeverity.Error, text, bucket)),
            Outputs = new PropertyMap([KeyValuePair.Create<string, PropertyValue>(text, new PropertyValue.String(text))]),
        };
    }
}
