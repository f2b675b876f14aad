using System.Collections.Frozen;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What AWS or the provider refuses because of several properties of a resource together.</summary>
/// <remarks>Whatever is unknown or a secret leads to no finding. The sources stand at each class.</remarks>
public static class CombinationCheck
{
    private static readonly FrozenDictionary<string, Func<Property, IEnumerable<string>>> Checks =
        new Dictionary<string, Func<Property, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["aws:apigatewayv2/api:Api"] = ApiCombinations.OfApi,
            ["aws:apigatewayv2/integration:Integration"] = ApiCombinations.OfIntegration,
            ["aws:apigatewayv2/route:Route"] = ApiCombinations.OfRoute,
            ["aws:backup/plan:Plan"] = BackupCombinations.Problems,
            ["aws:budgets/budget:Budget"] = BudgetCombinations.Problems,
            ["aws:cloudwatch/metricAlarm:MetricAlarm"] = AlarmCombinations.Problems,
            ["aws:dynamodb/table:Table"] = TableCombinations.Problems,
            ["aws:ebs/volume:Volume"] = VolumeCombinations.OfVolume,
            ["aws:ec2/instance:Instance"] = VolumeCombinations.OfInstance,
            ["aws:ec2/launchTemplate:LaunchTemplate"] = VolumeCombinations.OfLaunchTemplate,
            ["aws:ec2/securityGroup:SecurityGroup"] = NetworkRuleCombinations.OfGroup,
            ["aws:ec2/securityGroupRule:SecurityGroupRule"] = NetworkRuleCombinations.OfOlderRule,
            ["aws:kms/key:Key"] = KeyCombinations.Problems,
            ["aws:lambda/function:Function"] = FunctionCombinations.Problems,
            ["aws:lb/listener:Listener"] = LoadBalancerCombinations.OfListener,
            ["aws:lb/targetGroup:TargetGroup"] = LoadBalancerCombinations.OfTargetGroup,
            ["aws:rds/instance:Instance"] = DatabaseCombinations.Problems,
            ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = LifecycleCombinations.Problems,
            ["aws:sfn/stateMachine:StateMachine"] = StateMachineCombinations.Problems,
            ["aws:sns/topic:Topic"] = FifoCombinations.OfTopic,
            ["aws:sqs/queue:Queue"] = FifoCombinations.OfQueue,
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = NetworkRuleCombinations.OfRule,
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = NetworkRuleCombinations.OfRule,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Types => Checks.Keys;

    public static IEnumerable<string> Problems(string type, PropertyMap inputs) =>
        Checks.TryGetValue(type, out var check)
            ? check(new Property(WithoutSecrets(PropertyValues.ToValue(inputs))))
            : [];

    private static PropertyValue WithoutSecrets(PropertyValue value) => value switch
    {
        PropertyValue.Secret or PropertyValue.Output { Value: null } => new PropertyValue.Unknown(),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(WithoutSecrets)]),
        PropertyValue.Map map => new PropertyValue.Map(map.Entries.ToImmutableSortedDictionary(
            entry => entry.Key, entry => WithoutSecrets(entry.Value), StringComparer.Ordinal)),
        _ => value,
    };
}
