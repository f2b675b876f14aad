using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>Where a state machine writes its log.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html"/></remarks>
public static class StateMachineCombinations
{
    private const string Ending = ":*";

    public static IEnumerable<string> Problems(Property machine)
    {
        var logging = machine["loggingConfiguration"];
        if (logging["level"].Text is "ALL" or "ERROR" or "FATAL" && !logging["logDestination"].IsGiven)
        {
            yield return
                $"`loggingConfiguration.level` is `{logging["level"].Text}` without " +
                "`loggingConfiguration.logDestination`. Set " +
                "the ARN of a log group there, with `:*` at its end.";
        }

        if (logging["logDestination"].Text is { Length: > 0 } destination &&
            !destination.EndsWith(Ending, StringComparison.Ordinal))
        {
            yield return
                $"`loggingConfiguration.logDestination` is `{destination}`, but must end with `{Ending}`. Put that " +
                "at its end.";
        }
    }
}
