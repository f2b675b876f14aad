namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>The fields that each type of state has, in each language.</summary>
public static class StateFields
{
    private static readonly string[] OfAll = ["Type", "Comment", "QueryLanguage"];

    /// <summary>What a field of one language is in the other.</summary>
    private static readonly Dictionary<string, string> Twins = new()
    {
        ["Arguments"] = "Parameters",
        ["Output"] = "ResultSelector` and `ResultPath",
        ["Parameters"] = "Arguments",
        ["InputPath"] = "$states.input` in `Arguments",
        ["OutputPath"] = "Output",
        ["ResultPath"] = "Output",
        ["ResultSelector"] = "Output",
        ["Result"] = "Output",
        ["TimeoutSecondsPath"] = "TimeoutSeconds",
        ["HeartbeatSecondsPath"] = "HeartbeatSeconds",
        ["SecondsPath"] = "Seconds",
        ["TimestampPath"] = "Timestamp",
        ["ErrorPath"] = "Error",
        ["CausePath"] = "Cause",
        ["Items"] = "ItemsPath",
        ["ItemsPath"] = "Items",
        ["MaxConcurrencyPath"] = "MaxConcurrency",
        ["ToleratedFailureCountPath"] = "ToleratedFailureCount",
        ["ToleratedFailurePercentagePath"] = "ToleratedFailurePercentage",
    };

    private static readonly Dictionary<string, (string Both, string JsonPath, string Jsonata)> ByType = new()
    {
        ["Task"] = (
            "Resource Retry Catch TimeoutSeconds HeartbeatSeconds Credentials Assign Next End",
            "InputPath OutputPath ResultPath Parameters ResultSelector TimeoutSecondsPath HeartbeatSecondsPath",
            "Arguments Output"),
        ["Pass"] = ("Assign Next End", "InputPath OutputPath ResultPath Parameters Result", "Output"),
        ["Wait"] = ("Seconds Timestamp Assign Next End", "InputPath OutputPath SecondsPath TimestampPath", "Output"),
        ["Choice"] = ("Choices Default Assign", "InputPath OutputPath", "Output"),
        ["Succeed"] = ("", "InputPath OutputPath", "Output"),
        ["Fail"] = ("Error Cause", "ErrorPath CausePath", ""),
        ["Parallel"] = (
            "Branches Retry Catch Assign Next End",
            "InputPath OutputPath ResultPath Parameters ResultSelector",
            "Arguments Output"),
        ["Map"] = (
            "ItemProcessor Iterator ItemReader ItemSelector ItemBatcher ResultWriter MaxConcurrency Label " +
            "ToleratedFailureCount ToleratedFailurePercentage Retry Catch Assign Next End",
            "InputPath OutputPath ResultPath ResultSelector Parameters ItemsPath MaxConcurrencyPath " +
            "ToleratedFailureCountPath ToleratedFailurePercentagePath",
            "Items Output"),
    };

    public static IReadOnlyCollection<string> Types => ByType.Keys;

    /// <summary>Whether a state of this type goes on to another one, or says that it is the last.</summary>
    public static bool GoesOn(string type) => ByType[type].Both.Split(' ').Contains("Next");

    public static IEnumerable<string> Problems(Part state, string type, QueryLanguage? language)
    {
        var (both, jsonPath, jsonata) = ByType[type];
        string[] known =
        [
            .. OfAll,
            .. Split(both),
            .. language is QueryLanguage.Jsonata ? [] : Split(jsonPath),
            .. language is QueryLanguage.JsonPath ? [] : Split(jsonata),
        ];
        var foreign = language switch
        {
            QueryLanguage.JsonPath => Split(jsonata),
            QueryLanguage.Jsonata => Split(jsonPath),
            _ => [],
        };
        return
        [
            .. Names.Unknown(state, [.. known, .. foreign], $"a `{type}` state"),
            .. state.Fields.Where(field => foreign.Contains(field.Name)).Select(field => field.Part.Not(
                language is QueryLanguage.JsonPath
                    ? $"is a field of JSONata, and this state uses JSONPath. {Use(field.Name)}or set `QueryLanguage` to `JSONata`."
                    : $"is a field of JSONPath, and this state uses JSONata. {Use(field.Name)}or take it out.")),
        ];
    }

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Use(string name) => Twins.TryGetValue(name, out var twin) ? $"Use `{twin}`, " : "Take it out, ";
}
