using System.Security.Cryptography;

namespace Alicerce.Infra.Approvals;

/// <summary>
/// The key that signs links, in Secrets Manager. The first deployment draws it; later ones draw others, which are
/// ignored. It is a secret from the start: encrypted in the state of the stack, and write-only for the provider.
/// </summary>
internal sealed class SigningKey : ComponentResource
{
    private const int Bytes = 48;

    public SigningKey(string name, ApprovalArgs args, ComponentResourceOptions options)
        : base("alicerce:approvals:SigningKey", name, options)
    {
        var secret = new Aws.SecretsManager.Secret(
            name,
            new Aws.SecretsManager.SecretArgs
            {
                Description = "Signs the links of approvals",
                KmsKeyId = args.DataKeyArn,
                RecoveryWindowInDays = args.RecoveryWindowDays,
            },
            new CustomResourceOptions { Parent = this });
        var version = new Aws.SecretsManager.SecretVersion(
            // Another name is another resource, with a key of its own.
            $"{name}-{args.SigningKeyGeneration}",
            new Aws.SecretsManager.SecretVersionArgs
            {
                SecretId = secret.Id,
                SecretStringWo = Output.CreateSecret(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))),
                SecretStringWoVersion = args.SigningKeyGeneration,
            },
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "secretStringWo" } });

        // Known once there is a key to read.
        SecretArn = Output.Tuple(secret.Arn, version.Id).Apply(values => values.Item1);
        RegisterOutputs();
    }

    /// <summary>The secret that holds it.</summary>
    public Output<string> SecretArn { get; }
}
