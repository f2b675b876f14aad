using System.IO.Enumeration;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Permissions;

/// <summary>
/// Whether a pattern of a policy document means a resource of the stack. Its ARN decides; before that is known, its
/// name does, at the place where ARNs of its kind have it.
/// </summary>
internal static class ResourcePattern
{
    private static readonly string[] Names = ["name", "bucket"];

    // The service in the ARN, and what stands before and after the name.
    private static readonly Dictionary<string, (string Service, string Before, string After)> Forms =
        new()
        {
            [MessagingTypes.Queue] = ("sqs", "", ""),
            [FunctionTypes.Topic] = ("sns", "", ""),
            [FunctionTypes.Function] = ("lambda", "function:", ""),
            [FunctionTypes.LogGroup] = ("logs", "log-group:", ""),
            [FunctionTypes.EventRule] = ("events", "rule/", ""),
            [MessagingTypes.EventBus] = ("events", "event-bus/", ""),
            [MessagingTypes.StateMachine] = ("states", "stateMachine:", ""),
            [MessagingTypes.Stream] = ("kinesis", "stream/", ""),
            [S3.Bucket.ResourceType] = ("s3", "", ""),
            [DynamoDB.Table.ResourceType] = ("dynamodb", "table/", ""),
            [Iam.Role.ResourceType] = ("iam", "role/", ""),
            [Iam.Policy.ResourceType] = ("iam", "policy/", ""),
            [Kms.Key.ResourceType] = ("kms", "key/", ""),
            [SecretsManager.Secret.ResourceType] = ("secretsmanager", "secret:", "-abcdef"),
            [CloudWatch.MetricAlarm.ResourceType] = ("cloudwatch", "alarm:", ""),
        };

    /// <summary>Whether a pattern means a resource, or what is at a path inside of it.</summary>
    /// <exception cref="UnknownValueException">The pattern may turn out to mean it.</exception>
    public static bool Means(string pattern, StackResource resource, string path = "")
    {
        if (pattern == "*")
        {
            return true;
        }

        var arn = resource.Properties.Value("arn");
        if (arn is { Exists: true, IsUnknown: false })
        {
            return Matches(pattern, arn.AsText() + path);
        }

        if (pattern.Split(':', 6) is not [_, _, var service, _, _, var rest]
            || !Forms.TryGetValue(resource.Type, out var form)
            || !Matches(service, form.Service))
        {
            return false;
        }

        if (NameOf(resource) is { } name)
        {
            return Matches(rest, form.Before + name + form.After + path);
        }

        // Only a pattern that takes any name means one that is not known.
        return Matches(rest, $"{form.Before}{{name}}{form.After}{path}") || (arn.Exists && arn.AsText() == pattern);
    }

    /// <summary>Whether a statement is about a resource, or what is at a path inside of it.</summary>
    public static bool Concerns(this PolicyStatement statement, StackResource resource, string path = "") =>
        statement.NotResources.Count > 0
            ? !Judgement.Any(statement.NotResources, pattern => Means(pattern, resource, path))
            : Judgement.Any(statement.Resources, pattern => Means(pattern, resource, path));

    private static string? NameOf(StackResource resource) => Names
        .Select(resource.Properties.Value)
        .FirstOrDefault(value => value is { Exists: true, IsUnknown: false, Kind: PolicyValueKind.Text }) is
    { Exists: true } name
            ? name.AsText()
            : null;

    private static bool Matches(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
