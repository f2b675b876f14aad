namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads what a state takes from its input and makes of its result.</summary>
public static class DataFlow
{
    private static readonly string[] Templates = ["Parameters", "ResultSelector", "ItemSelector", "Credentials"];
    private static readonly string[] Expressions = ["Arguments", "Output", "Assign", "ItemSelector", "Credentials"];

    public static IEnumerable<string> Problems(Part state, Surroundings surroundings) => surroundings.Language switch
    {
        QueryLanguage.JsonPath =>
        [
            .. PathText.Any(state["InputPath"]),
            .. PathText.Any(state["OutputPath"]),
            .. PathText.Result(state["ResultPath"]),
            .. Templates.SelectMany(name => PayloadTemplate.Problems(state[name])),
            .. Shape.Mapping(state["Assign"]),
            .. PayloadTemplate.Problems(state["Assign"]),
        ],
        QueryLanguage.Jsonata =>
        [
            .. Expressions.SelectMany(name => JsonataText.Maybe(state[name])),
            .. Shape.Mapping(state["Assign"]),
        ],
        _ => [],
    };
}
