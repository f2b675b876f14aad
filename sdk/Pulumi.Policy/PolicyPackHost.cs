using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Hosting;

namespace Pulumi.Policy;

/// <summary>Serves a policy pack to the Pulumi engine: what the <c>Main</c> of a pack calls.</summary>
/// <remarks>
/// The only thing on the standard output is the port that the engine reads. What the pack writes to
/// <see cref="Console.Out"/> goes to the engine's log. The task ends when the engine cancels, on SIGINT and SIGTERM,
/// and when the process that started the pack or the engine is gone.
/// </remarks>
public static class PolicyPackHost
{
    /// <summary>Serves a pack that is the same for every stack.</summary>
    /// <param name="args">The arguments of the process: flags, which are skipped, and the engine's address.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="cancellationToken">Ends the host.</param>
    /// <returns>The exit code: 0, or 1 when the pack cannot be served.</returns>
    public static async Task<int> RunAsync(
        string[] args, PolicyPack pack, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        try
        {
            PackValidation.Check(pack);
        }
        catch (PolicyPackException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }

        return await RunAsync(args, _ => pack, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Serves a pack that depends on the stack, such as on its configuration.</summary>
    /// <param name="args">The arguments of the process: flags, which are skipped, and the engine's address.</param>
    /// <param name="createPack">
    /// Makes the pack once the engine has told about the stack. When a pack is published the engine never does: the
    /// stack is then empty, and <see cref="StackInfo.IsKnown"/> is false.
    /// </param>
    /// <param name="cancellationToken">Ends the host.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(
        string[] args, Func<StackInfo, PolicyPack> createPack, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(createPack);
        return PackProcess.RunAsync(args, createPack, cancellationToken);
    }
}
