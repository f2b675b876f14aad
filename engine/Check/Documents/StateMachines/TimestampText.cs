using System.Globalization;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads points in time: RFC 3339, with a capital `T` and a zone.</summary>
public static class TimestampText
{
    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static bool IsValid(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) &&
        (text.EndsWith('Z') || text[^6] is '+' or '-');

    public static IEnumerable<string> OrExpression(Part? part, Surroundings state) => part switch
    {
        null or { IsUnknown: true } => [],
        { Text: { } text } when text.StartsWith("{%", StringComparison.Ordinal) &&
            state.Language is not QueryLanguage.JsonPath => JsonataText.Expression(part),
        { Text: { } text } when IsValid(text) => [],
        _ => [part.Is("but must be a point in time. Write it like `2030-01-31T12:00:00Z`.")],
    };
}
