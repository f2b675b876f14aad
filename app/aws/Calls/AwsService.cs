namespace Alicerce.Aws.Calls;

/// <summary>How a service is named in its addresses, its signatures and the environment.</summary>
internal sealed record AwsService(string Title, string SigningName, string EnvironmentName)
{
    public static readonly AwsService DynamoDb = new("DynamoDB", "dynamodb", "DYNAMODB");
    public static readonly AwsService S3 = new("S3", "s3", "S3");
    public static readonly AwsService StepFunctions = new("StepFunctions", "states", "SFN");
    public static readonly AwsService SecretsManager = new("SecretsManager", "secretsmanager", "SECRETS_MANAGER");
    public static readonly AwsService Sns = new("SNS", "sns", "SNS");
    public static readonly AwsService Ssm = new("SSM", "ssm", "SSM");
    public static readonly AwsService AutoScaling = new("AutoScaling", "autoscaling", "AUTO_SCALING");
}
