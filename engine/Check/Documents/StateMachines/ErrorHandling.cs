namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads what a state does about errors: retries and catchers.</summary>
public static class ErrorHandling
{
    private const string All = "States.ALL";

    /// <summary>A year, the longest wait between two attempts.</summary>
    private const double LongestDelay = 31622400;

    private static readonly string[] OfRetrier =
        ["ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment"];

    private static readonly string[] OfCatcher = ["ErrorEquals", "Next", "Assign", "Comment"];

    /// <summary>The errors that the language defines; those of HTTP have their status behind them.</summary>
    private static readonly string[] Errors =
    [
        All, "States.BranchFailed", "States.DataLimitExceeded", "States.ExceedToleratedFailureThreshold",
        "States.HeartbeatTimeout", "States.Http.Socket", "States.IntrinsicFailure", "States.ItemReaderFailed",
        "States.NoChoiceMatched", "States.ParameterPathFailure", "States.Permissions", "States.QueryEvaluationError",
        "States.ResultPathMatchFailure", "States.ResultWriterFailed", "States.Runtime", "States.TaskFailed", "States.Timeout",
    ];

    public static IEnumerable<string> Problems(Part state, Surroundings surroundings) =>
    [
        .. Each(state["Retry"], Retrier),
        .. Each(state["Catch"], catcher => Catcher(catcher, surroundings)),
    ];

    private static IEnumerable<string> Each(Part? handlers, Func<Part, IEnumerable<string>> check)
    {
        if (handlers is null or { IsUnknown: true })
        {
            return [];
        }

        if (!handlers.IsList)
        {
            return [handlers.Is("but must be a list. Write one.")];
        }

        var all = handlers.Items.ToArray();
        return
        [
            .. all.Where(handler => !handler.IsObject).SelectMany(Shape.Mapping),
            .. all.Where(handler => handler.IsObject)
                .SelectMany(handler => ErrorNames(handler, isLast: handler == all[^1]).Concat(check(handler))),
        ];
    }

    private static IEnumerable<string> ErrorNames(Part handler, bool isLast)
    {
        if (handler["ErrorEquals"] is not { } errors)
        {
            return [handler.Lacks("ErrorEquals", "Name the errors that it is for.")];
        }

        var names = errors.Items.ToArray();
        return
        [
            .. Shape.Filled(errors),
            .. names.SelectMany(Shape.Text),
            .. names.Where(name => name.Text is { } text && text.StartsWith("States.", StringComparison.Ordinal) &&
                    !Errors.Contains(text))
                .Select(name => Spelling.Nearest(name.Text!, Errors) is { } nearest
                    ? name.Is($"which is no error of the language. Did you mean `{nearest}`?")
                    : null)
                .OfType<string>(),
            .. names.Where(name => name.Text is All && (names.Length > 1 || !isLast))
                .Select(name => name.Is(names.Length > 1
                    ? "which stands for every error, so it stands alone. Take the others out."
                    : "which stands for every error, so what follows is never reached. Put it last.")),
        ];
    }

    private static IEnumerable<string> Retrier(Part retrier) =>
    [
        .. Names.Unknown(retrier, OfRetrier, "a retrier"),
        .. Times.Whole(retrier["IntervalSeconds"], 1),
        .. Times.Whole(retrier["MaxAttempts"], 0),
        .. retrier["BackoffRate"] is { IsUnknown: false } rate && rate.Number is not >= 1
            ? [rate.Is("but must be a number of at least 1. Raise it.")]
            : Array.Empty<string>(),
        .. Times.Whole(retrier["MaxDelaySeconds"], 1, LongestDelay),
        .. retrier["MaxDelaySeconds"] is { Number: { } most } delay &&
            (retrier["IntervalSeconds"] is { } interval ? interval.Number : 1) is { } first && most <= first
            ? [delay.Is($"which is not more than the first interval. Raise it, or lower `{retrier.PathOf("IntervalSeconds")}`.")]
            : Array.Empty<string>(),
        .. Shape.OneOf(retrier["JitterStrategy"], "FULL", "NONE"),
    ];

    private static IEnumerable<string> Catcher(Part catcher, Surroundings surroundings) =>
    [
        .. Names.Unknown(
            catcher,
            [
                .. OfCatcher,
                .. surroundings.Language is QueryLanguage.Jsonata ? Array.Empty<string>() : ["ResultPath"],
                .. surroundings.Language is QueryLanguage.JsonPath ? Array.Empty<string>() : ["Output"],
            ],
            "a catcher"),
        .. catcher.Has("Next")
            ? Shape.Text(catcher["Next"])
            : [catcher.Lacks("Next", "Name the state that takes over.")],
        .. surroundings.Language is QueryLanguage.JsonPath ? PathText.Result(catcher["ResultPath"]) : [],
        .. surroundings.Language is QueryLanguage.Jsonata ? JsonataText.Maybe(catcher["Output"]) : [],
    ];
}
