using Pulumi.Policy.Configuration;

namespace Pulumi.Policy.Evaluation;

/// <summary>What one run of one policy is given.</summary>
internal sealed record PolicyRun(
    Policy Policy,
    PolicySettings Settings,
    StackInfo Stack,
    PolicyLog Log,
    CancellationToken CancellationToken);
