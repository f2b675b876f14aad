using System.Globalization;
using Alicerce.Infra.Permissions;
using Alicerce.Infra.Serverless;

namespace Alicerce.Infra.Approvals;

/// <summary>
/// The question to a person, by e-mail: one function asks with two signed links, another takes the decision behind an
/// endpoint of its own. The token of the waiting machine is never in a mail.
/// </summary>
public sealed class Approval : ComponentResource
{
    /// <summary>The time that each function is given.</summary>
    public const int TimeoutSeconds = 30;

    // The key that AWS keeps for SNS in each account.
    private const string KeyOfSns = "alias/aws/sns";

    public Approval(string name, ApprovalArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:approvals:Approval", name, options)
    {
        var parent = new ComponentResourceOptions { Parent = this };
        var topic = new Aws.Sns.Topic(
            name,
            new Aws.Sns.TopicArgs { DisplayName = "File approvals", KmsMasterKeyId = args.DataKeyArn ?? KeyOfSns },
            new CustomResourceOptions { Parent = this });
        _ = new Aws.Sns.TopicPolicy(
            name,
            new Aws.Sns.TopicPolicyArgs
            {
                Arn = topic.Arn,
                // Whom the topic takes questions from is in the role of the function.
                Policy = PolicyDocument.From([PlainHttp.Deny("sns:Publish", topic.Arn)]),
            },
            new CustomResourceOptions { Parent = this });
        foreach (var email in args.Emails)
        {
            _ = new Aws.Sns.TopicSubscription(
                // The address is part of the name, so that one more or less touches no other.
                $"{name}-{email}",
                new Aws.Sns.TopicSubscriptionArgs { Topic = topic.Arn, Protocol = "email", Endpoint = email },
                new CustomResourceOptions { Parent = this });
        }

        var key = new SigningKey($"{name}-signing-key", args, parent);
        var endpoint = new DecisionEndpoint($"{name}-endpoint", args, parent);
        var notify = new DotnetFunction(
            $"{name}-notify",
            Function(
                args,
                "Asks for a decision by e-mail",
                "NotifyFunction",
                new InputMap<string>
                {
                    { "TOPIC_ARN", topic.Arn },
                    { "CALLBACK_URL", endpoint.Url },
                    { "LINK_LIFETIME_SECONDS", args.LinkLifetimeSeconds.ToString(CultureInfo.InvariantCulture) },
                },
                key.SecretArn,
                ApprovalPermissions.ForNotify(args, topic.Arn, key.SecretArn)),
            parent);
        var callback = new DotnetFunction(
            $"{name}-callback",
            Function(
                args,
                "Takes a decision and tells the state machine",
                "CallbackFunction",
                new InputMap<string>(),
                key.SecretArn,
                ApprovalPermissions.ForCallback(args, key.SecretArn)),
            parent);
        endpoint.Serve(callback);

        CallbackUrl = endpoint.Url;
        NotifyFunctionArn = notify.Arn;
        NotifyFunctionName = notify.Name;
        CallbackFunctionName = callback.Name;
        SigningSecretArn = key.SecretArn;
        TopicArn = topic.Arn;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["callbackUrl"] = CallbackUrl,
            ["topicArn"] = TopicArn,
            ["signingSecretArn"] = SigningSecretArn,
        });
    }

    /// <summary>Where links lead, without <c>/decide</c>.</summary>
    public Output<string> CallbackUrl { get; }

    /// <summary>What the state machine calls to ask.</summary>
    public Output<string> NotifyFunctionArn { get; }

    /// <summary>The function that asks.</summary>
    public Output<string> NotifyFunctionName { get; }

    /// <summary>The function that takes decisions.</summary>
    public Output<string> CallbackFunctionName { get; }

    /// <summary>Where the signing key is, for whoever may read it; the key itself is no output.</summary>
    public Output<string> SigningSecretArn { get; }

    /// <summary>The topic that people are asked through.</summary>
    public Output<string> TopicArn { get; }

    private static DotnetFunctionArgs Function(
        ApprovalArgs args,
        string description,
        string type,
        InputMap<string> variables,
        Output<string> secretArn,
        IReadOnlyList<Statement> statements)
    {
        variables.Add("TABLE_NAME", args.IdempotencyTableName);
        variables.Add("FILES_TABLE_NAME", args.TableName);
        variables.Add("SIGNING_SECRET_ARN", secretArn);
        return new DotnetFunctionArgs
        {
            Prefix = args.Prefix,
            Description = description,
            Handler = $"Alicerce.Approval::Alicerce.Approval.{type}::HandleAsync",
            Package = args.Package,
            Variables = variables,
            Statements = statements,
            MemoryMb = args.MemoryMb,
            TimeoutSeconds = TimeoutSeconds,
            LogKeyArn = args.LogKeyArn,
            LogRetentionDays = args.LogRetentionDays,
        };
    }
}
