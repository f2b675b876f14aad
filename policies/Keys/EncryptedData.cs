using Alicerce.Policies.Buckets;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Keys;

/// <summary>Something that a key of the stack encrypts, and that only who may decrypt can read.</summary>
/// <param name="Resource">The bucket, queue, topic or secret.</param>
/// <param name="Key">Its key.</param>
/// <param name="Path">What the actions are about, after the ARN of the resource.</param>
/// <param name="Actions">Actions on it, each with the action on the key that it takes.</param>
internal sealed record EncryptedData(
    StackResource Resource, EncryptionKey Key, string Path, IReadOnlyList<(string Action, string KeyAction)> Actions)
{
    private const string Decrypt = "kms:Decrypt";
    private const string Generate = "kms:GenerateDataKey";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<(string, string)>> ActionsOf =
        new Dictionary<string, IReadOnlyList<(string, string)>>
        {
            [S3.Bucket.ResourceType] = [("s3:GetObject", Decrypt), ("s3:PutObject", Generate)],
            [MessagingTypes.Queue] = [("sqs:ReceiveMessage", Decrypt), ("sqs:SendMessage", Generate)],
            [FunctionTypes.Topic] = [("sns:Publish", Generate)],
            [SecretsManager.Secret.ResourceType] = [("secretsmanager:GetSecretValue", Decrypt)],
        };

    /// <summary>What keys of the stack encrypt. What encrypts something is left out while it is not known.</summary>
    public static IReadOnlyList<EncryptedData> AllOf(StackResources resources)
    {
        var buckets =
            from bucket in resources.OfType<S3.Bucket>()
            from encryption in new StorageBucket(bucket, resources)
                .MeantBy(S3.BucketServerSideEncryptionConfiguration.ResourceType, "bucket")
            from key in encryption.References("rules").Where(source => source.Is<Kms.Key>())
            select new EncryptedData(
                bucket.Resource, new EncryptionKey(key, resources), "/key", ActionsOf[S3.Bucket.ResourceType]);
        var others =
            from resource in resources.OfTypes([.. ActionsOf.Keys])
            let property = resource.Is<SecretsManager.Secret>() ? "kmsKeyId" : "kmsMasterKeyId"
            from key in resource.References(property).Where(source => source.Is<Kms.Key>())
            select new EncryptedData(resource, new EncryptionKey(key, resources), "", ActionsOf[resource.Type]);
        return [.. buckets.Concat(others)];
    }

    /// <summary>
    /// The action on the key that a role lacks; null when it lacks none. A document that is not known yet is taken to
    /// allow what it takes a value from.
    /// </summary>
    /// <exception cref="UnknownValueException">Whether the role reads it, or may decrypt, is not known.</exception>
    public string? LackedBy(PrincipalPermissions role)
    {
        foreach (var (action, keyAction) in Actions)
        {
            if (Uses(role, action) && !MayUseKey(role, keyAction))
            {
                return keyAction;
            }
        }

        return null;
    }

    // Who may do everything everywhere is meant to have the key by a permission of its own kind.
    private bool Uses(PrincipalPermissions role, string action) => Judgement.Any(
        role.Sources.Where(source => !source.IsUnknown || source.Mentions(Resource)),
        source => !MayUseKeyBy(source)
            && source.Statements.Any(statement =>
                statement.IsAllow && statement.Includes(action) && statement.Concerns(Resource, Path)));

    private bool MayUseKeyBy(PermissionSource source) => source.IsUnknown && source.Mentions(Key.Resource);

    private bool MayUseKey(PrincipalPermissions role, string keyAction) =>
        Key.AdmitsRole(role.Principal, keyAction)
        || (Key.LeavesItToIam && role.Allows(keyAction, Key.Resource));
}
