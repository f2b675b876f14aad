namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads the rules of a choice.</summary>
public static class ChoiceCheck
{
    private static readonly string[] Combinations = ["And", "Or", "Not"];
    private static readonly string[] OfTop = ["Next", "Assign", "Comment"];

    public static IEnumerable<string> Problems(Part state, Surroundings surroundings) =>
    [
        .. state["Choices"] is { } choices
            ? Shape.Filled(choices)
            : [state.Lacks("Choices", "Give it a list with one rule at least.")],
        .. Shape.Text(state["Default"]),
        .. (state["Choices"]?.Items ?? []).Where(rule => !rule.IsUnknown).SelectMany(rule => rule.IsObject
            ? Next(rule).Concat(surroundings.Language switch
            {
                QueryLanguage.Jsonata => Condition(rule),
                QueryLanguage.JsonPath => Rule(rule, isNested: false),
                _ => [],
            })
            : Shape.Mapping(rule)),
    ];

    private static IEnumerable<string> Next(Part rule) => rule.Has("Next")
        ? Shape.Text(rule["Next"])
        : [rule.Lacks("Next", "Name the state that comes next where the rule holds.")];

    private static IEnumerable<string> Condition(Part rule) =>
    [
        .. Names.Unknown(rule, ["Condition", "Output", .. OfTop], "a rule in JSONata"),
        .. rule.Has("Condition")
            ? JsonataText.Expression(rule["Condition"])
            : [rule.Lacks("Condition", "Write an expression between `{%` and `%}`.")],
        .. new[] { rule["Assign"], rule["Output"] }.SelectMany(JsonataText.Maybe),
    ];

    private static IEnumerable<string> Rule(Part rule, bool isNested)
    {
        if (rule.IsUnknown)
        {
            return [];
        }

        if (!rule.IsObject)
        {
            return Shape.Mapping(rule);
        }

        var words = rule.Fields
            .Select(field => field.Name)
            .Where(name => Combinations.Contains(name) || ComparisonOperators.All.Contains(name))
            .ToArray();
        return
        [
            .. Names.Unknown(
                rule, [.. OfTop, "Variable", .. Combinations, .. ComparisonOperators.All], "a rule", ComparisonOperators.Examples),
            .. isNested
                ? OfTop.Take(2).Where(rule.Has).Select(name =>
                    rule[name]!.Not("stands inside of another rule. Only the outermost rule has it: move it there."))
                : [],
            .. words switch
            {
                [] => [rule.Not($"compares nothing. Give it {ComparisonOperators.Examples}, or `And`, `Or` or `Not`.")],
                [var word] => Word(rule, word),
                _ => [rule.Not($"has {string.Join(" and ", words.Select(word => $"`{word}`"))}. Join them with `And`.")],
            },
        ];
    }

    private static IEnumerable<string> Word(Part rule, string word) => word switch
    {
        "Not" => Rule(rule["Not"]!, isNested: true),
        "And" or "Or" => Shape.Filled(rule[word]).Concat(rule[word]!.Items.SelectMany(inner => Rule(inner, isNested: true))),
        _ =>
        [
            .. rule["Variable"] is { } variable
                ? PathText.OrIntrinsic(variable)
                : [rule.Lacks("Variable", "Write the path of what is compared.")],
            .. ComparisonOperators.Problems(rule[word]!, word),
        ],
    };
}
