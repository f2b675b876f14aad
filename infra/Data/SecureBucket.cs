using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Data;

/// <summary>A bucket with everything that makes it safe: private, encrypted, versioned, TLS only, tidied up.</summary>
public sealed class SecureBucket : ComponentResource
{
    public SecureBucket(string name, SecureBucketArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:SecureBucket", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var bucket = new Aws.S3.Bucket(
            name,
            new Aws.S3.BucketArgs { ForceDestroy = args.EmptyOnDestroy, Tags = args.Tags },
            new CustomResourceOptions { Parent = this, Protect = args.Protect, RetainOnDelete = args.RetainOnDelete });

        // S3 refuses some of these when they arrive together, so each waits for the one before.
        var access = new Aws.S3.BucketPublicAccessBlock(
            name,
            new Aws.S3.BucketPublicAccessBlockArgs
            {
                Bucket = bucket.Id,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            child);
        var ownership = new Aws.S3.BucketOwnershipControls(
            name,
            new Aws.S3.BucketOwnershipControlsArgs
            {
                Bucket = bucket.Id,
                Rule = new Aws.S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { access } });
        var policy = new Aws.S3.BucketPolicy(
            name,
            new Aws.S3.BucketPolicyArgs
            {
                Bucket = bucket.Id,
                Policy = PolicyDocument.From(
                [
                    // A denial is meant to be wide: no action and no caller may go without TLS.
                    PlainHttp.Deny("s3:*", new InputList<string> { bucket.Arn, Output.Format($"{bucket.Arn}/*") }),
                    .. args.Allow(bucket.Arn),
                ]),
            },
            new CustomResourceOptions { Parent = this, DependsOn = { ownership } });

        var encryption = new Aws.S3.BucketServerSideEncryptionConfiguration(
            name,
            new Aws.S3.BucketServerSideEncryptionConfigurationArgs { Bucket = bucket.Id, Rules = { Encryption(args) } },
            new CustomResourceOptions { Parent = this, DependsOn = { policy } });
        var versioning = new Aws.S3.BucketVersioning(
            name,
            new Aws.S3.BucketVersioningArgs
            {
                Bucket = bucket.Id,
                VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs
                {
                    // A bucket that never had versions cannot say so; `Suspended` would claim that it had.
                    Status = args.Versioned ? "Enabled" : "Disabled",
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { encryption } });
        var lifecycle = new Aws.S3.BucketLifecycleConfiguration(
            name,
            new Aws.S3.BucketLifecycleConfigurationArgs { Bucket = bucket.Id, Rules = { Lifecycle(args) } },
            // Rules about old versions are accepted only once there are versions.
            new CustomResourceOptions { Parent = this, DependsOn = { versioning } });

        if (args.AccessLogBucketName is { } logBucketName)
        {
            _ = new Aws.S3.BucketLogging(
                name,
                new Aws.S3.BucketLoggingArgs
                {
                    Bucket = bucket.Id,
                    TargetBucket = logBucketName,
                    TargetPrefix = $"s3/{name}/",
                },
                new CustomResourceOptions { Parent = this, DependsOn = { lifecycle } });
        }

        Name = bucket.Id;
        Arn = bucket.Arn;
        WritableName = Output.Tuple(bucket.Id, policy.Id).Apply(ids => ids.Item1);
        SettledName = Output.Tuple(bucket.Id, lifecycle.Id).Apply(ids => ids.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The name, known once the policy is in place: for services that test whether they may write.</summary>
    public Output<string> WritableName { get; }

    /// <summary>The name, known once everything about the bucket is in place: for what else is configured on it.</summary>
    public Output<string> SettledName { get; }

    private static Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs Encryption(SecureBucketArgs args) =>
        new()
        {
            // With KMS, one data key for many objects instead of a billed request for each.
            BucketKeyEnabled = args.KeyArn is not null,
            ApplyServerSideEncryptionByDefault =
                new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = args.KeyArn is null ? "AES256" : "aws:kms",
                    KmsMasterKeyId = args.KeyArn,
                },
        };

    private static Aws.S3.Inputs.BucketLifecycleConfigurationRuleArgs Lifecycle(SecureBucketArgs args)
    {
        var rule = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "tidy-up",
            Status = "Enabled",
            // An empty filter: the rule is about every object.
            Filter = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
            AbortIncompleteMultipartUpload =
                new Aws.S3.Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
                {
                    DaysAfterInitiation = 7,
                },
            NoncurrentVersionExpiration =
                new Aws.S3.Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
                {
                    NoncurrentDays = args.NoncurrentVersionDays,
                },
        };

        if (args.ExpireAfterDays > 0)
        {
            rule.Expiration = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs
            {
                Days = args.ExpireAfterDays,
            };
        }

        if (args.InfrequentAccessAfterDays > 0)
        {
            rule.Transitions.Add(new Aws.S3.Inputs.BucketLifecycleConfigurationRuleTransitionArgs
            {
                Days = args.InfrequentAccessAfterDays,
                StorageClass = "STANDARD_IA",
            });
        }

        return rule;
    }
}
