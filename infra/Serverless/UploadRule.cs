using System.Text.Json.Nodes;
using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;
using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Serverless;

/// <summary>The rule that sees uploads on the default event bus. What it cannot deliver waits in a queue.</summary>
internal sealed class UploadRule : ComponentResource
{
    private const string Service = "events.amazonaws.com";

    private readonly string _name;
    private readonly IngestArgs _args;
    private readonly Output<string> _ruleArn;
    private readonly DeadLetters _undelivered;
    private readonly Aws.Sqs.QueuePolicy _undeliveredPolicy;

    public UploadRule(string name, IngestArgs args, ComponentResourceOptions options)
        : base("alicerce:serverless:UploadRule", name, options)
    {
        _name = name;
        _args = args;
        var rule = new Aws.CloudWatch.EventRule(
            name,
            new Aws.CloudWatch.EventRuleArgs
            {
                Description = "Files that land in the bucket",
                EventPattern = args.BucketName.ToOutput().Apply(Pattern),
            },
            new CustomResourceOptions { Parent = this });
        Name = rule.Name;
        _ruleArn = rule.Arn;
        _undelivered = new DeadLetters($"{name}-undelivered", new ComponentResourceOptions { Parent = this });
        _undeliveredPolicy = LetIn($"{name}-undelivered", _undelivered.Url, _undelivered.Arn);
        UndeliveredName = _undelivered.Name;
        RegisterOutputs();
    }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    /// <summary>The queue of what could not be delivered.</summary>
    public Output<string> UndeliveredName { get; }

    public void SendTo(IngestQueue queue)
    {
        var policy = LetIn($"{_name}-to-queue", queue.Url, queue.Arn);
        Target(queue.Arn, null, policy);
    }

    public void Start(Machine machine)
    {
        var role = new ServiceRole(
            $"{_name}-to-machine",
            new ServiceRoleArgs
            {
                Service = Service,
                Description = "Starts the machine for uploaded files",
                SourceAccount = _args.Account.Id,
                SourceArn = _ruleArn,
                Statements =
                [
                    new Statement { Sid = "StartMachine", Actions = ["states:StartExecution"], Resources = machine.Arn },
                ],
            },
            new ComponentResourceOptions { Parent = this });
        Target(machine.Arn, role.Arn, role);
    }

    private void Target(Output<string> arn, Output<string>? roleArn, Resource permission) =>
        _ = new Aws.CloudWatch.EventTarget(
            _name,
            new Aws.CloudWatch.EventTargetArgs
            {
                Rule = Name,
                Arn = arn,
                RoleArn = roleArn is null ? null : (Input<string>)roleArn,
                DeadLetterConfig = new Aws.CloudWatch.Inputs.EventTargetDeadLetterConfigArgs { Arn = _undelivered.Arn },
                RetryPolicy = new Aws.CloudWatch.Inputs.EventTargetRetryPolicyArgs
                {
                    MaximumEventAgeInSeconds = 24 * 60 * 60,
                    MaximumRetryAttempts = 185,
                },
            },
            // An event that comes before the permission is there would be lost.
            new CustomResourceOptions { Parent = this, DependsOn = { permission, _undeliveredPolicy } });

    private Aws.Sqs.QueuePolicy LetIn(string name, Output<string> queueUrl, Output<string> queueArn) => new(
        name,
        new Aws.Sqs.QueuePolicyArgs
        {
            QueueUrl = queueUrl,
            Policy = PolicyDocument.From(
            [
                new Statement
                {
                    Sid = "FromRule",
                    Principal = Principal.Service(Service),
                    Actions = ["sqs:SendMessage"],
                    Resources = queueArn,
                    Conditions = [new Condition("ArnEquals", "aws:SourceArn", _ruleArn)],
                },
            ]),
        },
        new CustomResourceOptions { Parent = this });

    private static string Pattern(string bucketName) => new JsonObject
    {
        ["source"] = new JsonArray("aws.s3"),
        ["detail-type"] = new JsonArray("Object Created"),
        ["detail"] = new JsonObject
        {
            ["bucket"] = new JsonObject { ["name"] = new JsonArray(bucketName) },
            ["object"] = new JsonObject
            {
                ["key"] = new JsonArray(new JsonObject { ["prefix"] = Storage.UploadPrefix }),
            },
        },
    }.ToJsonString();
}
