namespace Alicerce.Infra.Permissions;

public sealed class ServiceRoleArgs : ResourceArgs
{
    /// <summary>The service that assumes the role, such as <c>lambda.amazonaws.com</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// The account in whose name the service may act. Set it where the service says whose work it does, so that it
    /// cannot be tricked into using the role for someone else.
    /// </summary>
    public Input<string>? SourceAccount { get; init; }

    /// <summary>The resource for which the service acts, by ARN; it may hold wildcards.</summary>
    public Input<string>? SourceArn { get; init; }

    /// <summary>Policies that AWS maintains.</summary>
    public IReadOnlyList<Input<string>> ManagedPolicyArns { get; init; } = [];

    /// <summary>Permissions of its own.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];
}
