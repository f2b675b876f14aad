namespace Alicerce.Infra;

/// <summary>Where the stack lives: account, partition and Region, for ARNs that no resource gives.</summary>
public sealed class Account
{
    private Account(string region, Output<string> id, Output<string> partition)
    {
        Region = region;
        Id = id;
        Partition = partition;
    }

    public string Region { get; }

    public Output<string> Id { get; }

    /// <summary><c>aws</c>, or the name of a separate partition such as <c>aws-us-gov</c>.</summary>
    public Output<string> Partition { get; }

    /// <summary>The account whole: in a key policy it hands the decision to IAM.</summary>
    public Output<string> RootArn => Output.Format($"arn:{Partition}:iam::{Id}:root");

    public static Account Lookup(string region, InvokeOptions options) => new(
        region,
        Aws.GetCallerIdentity.Invoke(options: options).Apply(identity => identity.AccountId),
        Aws.GetPartition.Invoke(options: options).Apply(partition => partition.Partition));

    /// <summary>The same account, seen from another Region.</summary>
    public Account In(string region) => new(region, Id, Partition);

    public Output<string> Arn(string service, Input<string> resource) =>
        Output.Format($"arn:{Partition}:{service}:{Region}:{Id}:{resource}");

    /// <summary>A policy that AWS maintains, by its path and name.</summary>
    public Output<string> ManagedPolicyArn(string path) => Output.Format($"arn:{Partition}:iam::aws:policy/{path}");
}
