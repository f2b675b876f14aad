using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program to its end and says how it went.</summary>
internal sealed class ProgramRunner(DeploymentRun deployment)
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Tells the language host that the user has read the reason already.</summary>
    private const int FailureWithReasonLogged = 32;

    public async Task<int> RunAsync(Func<Stack> makeStack)
    {
        try
        {
            var stack = makeStack();
            deployment.Tasks.Register(stack.Outputs.DataTask);
        }
        catch (Exception exception)
        {
            deployment.Tasks.Fail(exception);
        }

        var failed = false;
        var logged = false;
        while (await deployment.Tasks.NextFailuresAsync().ConfigureAwait(false) is { Count: > 0 } failures)
        {
            failed = true;
            foreach (var failure in failures)
            {
                logged |= await ReportAsync(failure).ConfigureAwait(false);
            }
        }

        if (failed)
        {
            var exitCode = logged ? FailureWithReasonLogged : Failure;
            // For programs that await the run and forget to return its result.
            Environment.ExitCode = exitCode;
            return exitCode;
        }

        if (deployment.Logger.HasLoggedErrors)
        {
            return Failure;
        }

        await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        return Success;
    }

    /// <summary>Shows a failure to the user; false when the engine could not be told.</summary>
    private async Task<bool> ReportAsync(Exception failure)
    {
        switch (failure)
        {
            case LogException:
                await Console.Error.WriteLineAsync(failure.ToString()).ConfigureAwait(false);
                return false;
            case RunException:
                await deployment.Logger.ErrorAsync(failure.Message).ConfigureAwait(false);
                return true;
            case ResourceException resourceFailure:
                var text = resourceFailure.HideStack ? failure.Message : failure.ToString();
                await deployment.Logger.ErrorAsync(text, resourceFailure.Resource).ConfigureAwait(false);
                return true;
            default:
                var program = Assembly.GetEntryAssembly()?.Location;
                await deployment.Logger.ErrorAsync(
                    $"Running program '{program}' failed with an unhandled exception:\n{failure}")
                    .ConfigureAwait(false);
                return true;
        }
    }
}
