using Pulumi.Policy.Configuration;

namespace Pulumi.Policy.Evaluation;

/// <summary>What one run of one policy is given.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Settings">What is in force for it.</param>
/// <param name="Stack">The stack that is deployed.</param>
/// <param name="Urn">The resource that it runs on; empty for the whole stack.</param>
/// <param name="Mask">Hides the secrets of what it runs on.</param>
/// <param name="Log">Where it writes.</param>
/// <param name="CancellationToken">Fires when the engine gives up.</param>
internal sealed record PolicyRun(
    Policy Policy,
    PolicySettings Settings,
    StackInfo Stack,
    string Urn,
    SecretMask Mask,
    PolicyLog Log,
    CancellationToken CancellationToken);
