using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads what a task runs: a function, an activity, or the integration of a service.</summary>
public static class TaskResource
{
    private const string Token = ".waitForTaskToken";
    private const string Sync = ".sync";
    private const string Sync2 = ".sync:2";
    private static readonly string[] Patterns = [Token, Sync2, Sync];

    /// <summary>Continues a sentence that has named the ARN.</summary>
    public static string? Problem(string arn, Surroundings surroundings)
    {
        if (ArnText.Problem(arn, service: null) is { } problem)
        {
            return problem;
        }

        var parts = arn.Split(':', 6);
        if (parts[2] != "states")
        {
            return parts[2] == "lambda"
                ? null
                : $"but a task does not run a resource of `{parts[2]}` by its ARN. Use an integration, such as " +
                    $"`arn:{parts[1]}:states:::aws-sdk:{parts[2]}:…`.";
        }

        if (parts[4].Length > 0)
        {
            return !parts[5].StartsWith("activity:", StringComparison.Ordinal)
                ? $"but a task runs a state machine with `arn:{parts[1]}:states:::states:startExecution`. Write that."
                : surroundings.IsExpress == true
                    ? "but an Express workflow runs no activities. Use a function, or a Standard workflow."
                    : null;
        }

        var pattern = Patterns.FirstOrDefault(suffix => parts[5].EndsWith(suffix, StringComparison.Ordinal)) ?? "";
        var name = parts[5][..^pattern.Length];
        return Integration(name, pattern, parts[1]) ?? (
            pattern.Length > 0 && surroundings.IsExpress == true
                ? $"but an Express workflow does not wait with `{pattern}`. Take it off, or use a Standard workflow."
                : null);
    }

    private static string? Integration(string name, string pattern, string partition)
    {
        if (name.Split(':') is ["aws-sdk", var sdk, var operation] && sdk.Length > 0 && operation.Length > 0)
        {
            return char.IsAsciiLetterUpper(operation[0])
                ? $"but operations begin with a small letter. Write `{char.ToLowerInvariant(operation[0])}{operation[1..]}`."
                : pattern is Sync or Sync2
                    ? $"but calls of the AWS SDK do not wait with `{pattern}`. Take it off, or ask in a loop whether it is done."
                    : null;
        }

        if (name.Split(':') is not [{ Length: > 0 } service, { Length: > 0 } action])
        {
            return $"but an integration names a service and an action. Write `arn:{partition}:states:::service:action`.";
        }

        if (ServiceIntegrations.Of(service) is not { } actions)
        {
            return $"but there is no integration of `{service}`. " + (
                Spelling.Nearest(service, ServiceIntegrations.Services) is { } meant
                    ? $"Did you mean `{meant}`?"
                    : $"Use `arn:{partition}:states:::aws-sdk:{service}:{action}`.");
        }

        if (!actions.TryGetValue(action, out var patterns))
        {
            return $"but the integration of `{service}` has no `{action}`. " + (
                Spelling.Nearest(action, actions.Keys) is { } near
                    ? $"Did you mean `{near}`?"
                    : $"Use `arn:{partition}:states:::aws-sdk:{service}:{action}`.");
        }

        return pattern.Length == 0 || patterns.Contains(pattern)
            ? null
            : $"but `{service}:{action}` cannot be waited for with `{pattern}`. " + (
                patterns.Count == 0
                    ? "Take it off."
                    : $"Use {string.Join(" or ", patterns.Select(word => $"`{word}`"))}, or take it off.");
    }
}
