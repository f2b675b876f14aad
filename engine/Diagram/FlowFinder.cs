using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Diagram;

/// <summary>Finds who does what with whom, from what the inputs of resources refer to.</summary>
internal sealed class FlowFinder(StackTopology stack)
{
    private readonly Dictionary<(Urn From, Urn To), string> _flows = [];
    private readonly HashSet<(Urn From, Urn To)> _general = [];

    /// <summary>Each pair once, with the first verb that was found; those that only may happen have none.</summary>
    public IEnumerable<(Urn From, Urn To, string Verb)> Find()
    {
        foreach (var resource in stack.Resources)
        {
            Deliveries(resource);
            Requests(resource);
            Machines(resource);
            Care(resource);
            Permissions(resource);
        }

        // One that is called by a queue may read from it too: the arrow that says more is enough.
        return _flows.Select(flow => (flow.Key.From, flow.Key.To, flow.Value))
            .Concat(_general
                .Where(pair => !_flows.ContainsKey(pair) && !_flows.ContainsKey((pair.To, pair.From)))
                .Select(pair => (pair.From, pair.To, "")));
    }

    private void Deliveries(PlannedResource resource)
    {
        switch (resource.Type)
        {
            case "aws:s3/bucketNotification:BucketNotification":
                Connect(To(resource, "bucket"), To(resource, "lambdaFunctions", "queues", "topics"), "announces objects to");
                break;
            case "aws:cloudwatch/eventRule:EventRule":
                Connect(To(resource, "eventBusName", "eventPattern"), [resource], "events");
                break;
            case "aws:cloudwatch/eventTarget:EventTarget":
                Connect(To(resource, "rule"), To(resource, "arn", "ecsTarget", "batchTarget"), "sends to");
                Connect(To(resource, "rule"), To(resource, "deadLetterConfig"), "undeliverable to");
                break;
            case "aws:scheduler/schedule:Schedule":
                Connect([resource], To(resource, "target"), "starts");
                break;
            case "aws:pipes/pipe:Pipe":
                Connect(To(resource, "source"), [resource], "feeds");
                Connect([resource], To(resource, "target"), "sends to");
                break;
            case "aws:lambda/eventSourceMapping:EventSourceMapping":
                Connect(To(resource, "eventSourceArn"), To(resource, "functionName"), "triggers");
                Connect(To(resource, "functionName"), To(resource, "destinationConfig"), "failures to");
                break;
            case "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig":
                Connect(To(resource, "functionName"), To(resource, "destinationConfig"), "results to");
                break;
            case "aws:lambda/function:Function":
                Connect([resource], To(resource, "deadLetterConfig"), "failures to");
                General([resource], To(resource, "environment", "fileSystemConfig"));
                break;
            case "aws:lambda/permission:Permission":
                Connect(To(resource, "sourceArn"), To(resource, "function"), "calls");
                break;
            case "aws:sns/topicSubscription:TopicSubscription":
                Connect(To(resource, "topic"), To(resource, "endpoint"), "delivers to");
                break;
            case "aws:sqs/queue:Queue":
                Connect([resource], To(resource, "redrivePolicy"), "failures to");
                break;
            case "aws:sqs/redrivePolicy:RedrivePolicy":
                Connect(To(resource, "queueUrl"), To(resource, "redrivePolicy"), "failures to");
                break;
            case "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream":
                Connect(To(resource, "kinesisSourceConfiguration"), [resource], "feeds");
                Connect(
                    [resource],
                    To(resource, "extendedS3Configuration", "redshiftConfiguration", "opensearchConfiguration"),
                    "writes to");
                break;
            default:
                break;
        }
    }

    private void Requests(PlannedResource resource)
    {
        switch (resource.Type)
        {
            case "aws:cloudfront/distribution:Distribution":
                Connect([resource], To(resource, "origins"), "forwards to");
                Connect(To(resource, "webAclId"), [resource], "guards");
                break;
            case "aws:wafv2/webAclAssociation:WebAclAssociation":
                Connect(To(resource, "webAclArn"), To(resource, "resourceArn"), "guards");
                break;
            case "aws:lb/listener:Listener" or "aws:lb/listenerRule:ListenerRule":
                Connect(To(resource, "loadBalancerArn", "listenerArn"), Pools(resource), "signs in with");
                break;
            case "aws:lb/targetGroupAttachment:TargetGroupAttachment":
                Connect(To(resource, "targetGroupArn"), To(resource, "targetId"), "forwards to");
                break;
            case "aws:autoscaling/attachment:Attachment":
                Connect(To(resource, "lbTargetGroupArn"), To(resource, "autoscalingGroupName"), "forwards to");
                break;
            case "aws:apigatewayv2/integration:Integration":
                Connect(To(resource, "apiId"), To(resource, "integrationUri"), "calls");
                break;
            case "aws:apigateway/integration:Integration":
                Connect(To(resource, "restApi"), To(resource, "uri"), "calls");
                break;
            case "aws:apigatewayv2/authorizer:Authorizer":
                Connect(To(resource, "apiId"), To(resource, "jwtConfiguration"), "signs in with");
                break;
            case "aws:ecs/service:Service":
                Connect(To(resource, "loadBalancers"), [resource], "forwards to");
                break;
            case "aws:rds/proxyTarget:ProxyTarget":
                Connect(To(resource, "dbProxyName"), To(resource, "dbInstanceIdentifier", "dbClusterIdentifier"), "connects to");
                break;
            default:
                break;
        }
    }

    private void Machines(PlannedResource resource)
    {
        switch (resource.Type)
        {
            case "aws:autoscaling/group:Group":
                Connect(To(resource, "targetGroupArns", "trafficSources"), [resource], "forwards to");
                foreach (var template in Templates(resource))
                {
                    Connect(To(template, "imageId"), [resource], "starts");
                    General([resource], To(template, "userData"));
                }

                break;
            case "aws:ec2/instance:Instance":
                Connect(To(resource, "ami"), [resource], "starts");
                General([resource], To(resource, "userData", "userDataBase64"));
                break;
            case "aws:ec2/amiFromInstance:AmiFromInstance":
                Connect(To(resource, "sourceInstanceId"), [resource], "becomes");
                break;
            case "aws:ec2/amiCopy:AmiCopy":
                Connect(To(resource, "sourceAmiId"), [resource], "is copied to");
                break;
            case "aws:ssm/association:Association":
                Connect(To(resource, "name"), To(resource, "targets", "instanceId"), "runs on");
                break;
            case "aws:ec2/volumeAttachment:VolumeAttachment":
                Connect(To(resource, "instanceId"), To(resource, "volumeId"), "mounts");
                break;
            case "aws:sfn/stateMachine:StateMachine":
                foreach (var target in To(resource, "definition"))
                {
                    Connect([resource], [target], MachineVerb(target.Type));
                }

                break;
            default:
                break;
        }
    }

    private void Care(PlannedResource resource)
    {
        switch (resource.Type)
        {
            case "aws:cloudwatch/metricAlarm:MetricAlarm":
                Connect([resource], To(resource, "alarmActions"), "alerts");
                break;
            case "aws:backup/plan:Plan":
                Connect([resource], To(resource, "rules"), "stores in");
                break;
            case "aws:backup/restoreTestingPlan:RestoreTestingPlan":
                Connect([resource], To(resource, "recoveryPointSelection"), "restores from");
                break;
            case "aws:cloudtrail/trail:Trail":
                Connect([resource], To(resource, "s3BucketName"), "writes to");
                break;
            case "aws:s3/bucketReplicationConfig:BucketReplicationConfig":
                Connect(To(resource, "bucket"), To(resource, "rules"), "replicates to");
                break;
            case "aws:rds/instance:Instance":
                Connect(To(resource, "replicateSourceDb"), [resource], "replicates to");
                break;
            case "aws:athena/workgroup:Workgroup":
                Connect([resource], To(resource, "configuration"), "writes to");
                break;
            default:
                break;
        }
    }

    /// <summary>What the role of something that runs may do.</summary>
    private void Permissions(PlannedResource resource)
    {
        if (resource.Type is not ("aws:iam/rolePolicy:RolePolicy" or "aws:iam/rolePolicyAttachment:RolePolicyAttachment"))
        {
            return;
        }

        var documents = resource.Type is "aws:iam/rolePolicy:RolePolicy"
            ? [resource]
            : stack.ReferredOfType(resource, "aws:iam/policy:Policy", "policyArn");
        var runners = stack.ReferredOfType(resource, "aws:iam/role:Role", "role").SelectMany(Runners).ToList();
        foreach (var document in documents)
        {
            foreach (var target in To(document, "policy"))
            {
                var verb = PermissionVerbs.Of(document, target);
                foreach (var runner in runners.Where(runner => runner.Urn != target.Urn))
                {
                    Add(runner, target, verb);
                }
            }
        }
    }

    private IEnumerable<PlannedResource> Runners(PlannedResource role)
    {
        string[] direct =
        [
            "aws:lambda/function:Function", "aws:sfn/stateMachine:StateMachine", "aws:codebuild/project:Project",
            "aws:glue/job:Job", "aws:pipes/pipe:Pipe",
        ];
        var tasks = stack.Dependents(role, "aws:ecs/taskDefinition:TaskDefinition", "taskRoleArn")
            .SelectMany(task => stack.Dependents(task, "aws:ecs/service:Service", "taskDefinition"));
        var profiles = stack.Dependents(role, "aws:iam/instanceProfile:InstanceProfile", "role").ToList();
        var instances = profiles
            .SelectMany(profile => stack.Dependents(profile, "aws:ec2/instance:Instance", "iamInstanceProfile"));
        var groups = profiles
            .SelectMany(profile => stack.Dependents(
                profile, "aws:ec2/launchTemplate:LaunchTemplate", "iamInstanceProfile"))
            .SelectMany(template => stack.Dependents(template, "aws:autoscaling/group:Group"));
        return direct
            .SelectMany(type => stack.Dependents(role, type, "role", "roleArn", "serviceRole"))
            .Concat(tasks).Concat(instances).Concat(groups).Distinct();
    }

    private IEnumerable<PlannedResource> Templates(PlannedResource group) => stack.ReferredOfType(group, "aws:ec2/launchTemplate:LaunchTemplate", "launchTemplate", "mixedInstancesPolicy");

    private IEnumerable<PlannedResource> Pools(PlannedResource listener) =>
        To(listener, "defaultActions", "actions").Where(target => target.Type is "aws:cognito/userPool:UserPool");

    private static string MachineVerb(string type) => type switch
    {
        "aws:dynamodb/table:Table" => "reads and writes",
        "aws:lambda/function:Function" => "calls",
        "aws:ssm/document:Document" => "runs",
        "aws:autoscaling/group:Group" => "runs commands on",
        "aws:sns/topic:Topic" or "aws:sqs/queue:Queue" or "aws:cloudwatch/eventBus:EventBus" => "sends to",
        "aws:sfn/stateMachine:StateMachine" => "starts",
        _ => "uses",
    };

    /// <summary>What an input refers to, followed through what is not drawn: listeners, target groups, origins.</summary>
    private IEnumerable<PlannedResource> To(PlannedResource resource, params string[] inputs) =>
        stack.Referred(resource, inputs).SelectMany(target => Drawn(target, [])).Distinct();

    private IEnumerable<PlannedResource> Drawn(PlannedResource resource, HashSet<Urn> seen)
    {
        if (DrawnTypes.Has(resource.Type))
        {
            return [resource];
        }

        if (!seen.Add(resource.Urn))
        {
            return [];
        }

        var next = resource.Type switch
        {
            "aws:cloudfront/vpcOrigin:VpcOrigin" => stack.Referred(resource, "vpcOriginEndpointConfig"),
            "aws:lb/listener:Listener" => stack.Referred(resource, "loadBalancerArn"),
            "aws:lb/listenerRule:ListenerRule" => stack.Referred(resource, "listenerArn"),
            "aws:lb/targetGroup:TargetGroup" =>
                stack.Dependents(resource, "aws:lb/listener:Listener", "defaultActions")
                    .Concat(stack.Dependents(resource, "aws:lb/listenerRule:ListenerRule", "actions")),
            "aws:lambda/functionUrl:FunctionUrl" => stack.Referred(resource, "functionName"),
            "aws:lambda/alias:Alias" => stack.Referred(resource, "functionName"),
            "aws:cognito/userPoolClient:UserPoolClient" => stack.Referred(resource, "userPoolId"),
            "aws:secretsmanager/secretVersion:SecretVersion" => stack.Referred(resource, "secretId"),
            "aws:apigatewayv2/stage:Stage" => stack.Referred(resource, "apiId"),
            "aws:apigateway/stage:Stage" => stack.Referred(resource, "restApi"),
            "aws:apigateway/deployment:Deployment" => stack.Referred(resource, "restApi"),
            _ => [],
        };
        return next.SelectMany(target => Drawn(target, seen));
    }

    private void Connect(IEnumerable<PlannedResource> from, IEnumerable<PlannedResource> to, string verb)
    {
        var targets = to.ToList();
        foreach (var source in from)
        {
            foreach (var target in targets)
            {
                Add(source, target, verb);
            }
        }
    }

    private void General(IEnumerable<PlannedResource> from, IEnumerable<PlannedResource> to) => Connect(from, to, "");

    private void Add(PlannedResource from, PlannedResource to, string verb)
    {
        if (from.Urn == to.Urn || !DrawnTypes.Has(from.Type) || !DrawnTypes.Has(to.Type))
        {
            return;
        }

        if (verb.Length == 0)
        {
            _general.Add((from.Urn, to.Urn));
        }
        else
        {
            _flows.TryAdd((from.Urn, to.Urn), verb);
        }
    }
}
