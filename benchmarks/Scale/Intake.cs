using Pulumi;
using Aws = Pulumi.Aws;

namespace Alicerce.Scale;

/// <summary>A queue with everything around it, as a real stack has it many times.</summary>
internal sealed class Intake : ComponentResource
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}]}""";

    public Intake(string name)
        : base("alicerce:scale:Intake", name)
    {
        var inside = new CustomResourceOptions { Parent = this };
        var key = new Aws.Kms.Key($"{name}-key", new() { EnableKeyRotation = true, Description = name }, inside);
        _ = new Aws.Kms.Alias($"{name}-key", new() { TargetKeyId = key.Id }, inside);
        var failures = new Aws.Sqs.Queue($"{name}-failures", new() { KmsMasterKeyId = key.Arn }, inside);
        var queue = new Aws.Sqs.Queue(
            $"{name}-queue",
            new()
            {
                KmsMasterKeyId = key.Arn,
                VisibilityTimeoutSeconds = 120,
                RedrivePolicy = failures.Arn.Apply(arn =>
                    $$"""{"deadLetterTargetArn":"{{arn}}","maxReceiveCount":3}"""),
                Tags = { ["Name"] = name, ["Purpose"] = "scale" },
            },
            inside);
        var role = new Aws.Iam.Role($"{name}-role", new() { AssumeRolePolicy = Trust }, inside);
        _ = new Aws.Iam.RolePolicy(
            $"{name}-role",
            new()
            {
                Role = role.Name,
                Policy = queue.Arn.Apply(arn =>
                    $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:ReceiveMessage","Resource":"{{arn}}"}]}"""),
            },
            inside);
        _ = new Aws.CloudWatch.LogGroup($"{name}-logs", new() { RetentionInDays = 30, KmsKeyId = key.Arn }, inside);
        _ = new Aws.DynamoDB.Table(
            $"{name}-table",
            new()
            {
                HashKey = "id",
                BillingMode = "PAY_PER_REQUEST",
                Attributes = { new Aws.DynamoDB.Inputs.TableAttributeArgs { Name = "id", Type = "S" } },
            },
            inside);
        _ = new Aws.Sns.Topic($"{name}-topic", new() { KmsMasterKeyId = key.Id }, inside);
        RegisterOutputs();
    }
}
