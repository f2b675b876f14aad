namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads the numbers of a machine, most of which are seconds.</summary>
public static class Times
{
    /// <summary>The most that AWS Step Functions takes.</summary>
    private const double Most = 99999999;

    public static IEnumerable<string> Whole(Part? part, double least, double most = Most) => Shape.Whole(part, least, most);

    /// <summary>What may be an expression instead, where the language is JSONata.</summary>
    public static IEnumerable<string> WholeOrExpression(
        Part? part, Surroundings state, double least, double most = Most) =>
        part is { Text: not null } && state.Language is not QueryLanguage.JsonPath
            ? JsonataText.Expression(part)
            : Whole(part, least, most);
}
