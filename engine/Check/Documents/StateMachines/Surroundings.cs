namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>What the states of a machine take over from where it runs.</summary>
/// <param name="Language">The language of the machine; null where it is not known.</param>
/// <param name="IsExpress">Whether it runs as an Express workflow; null where it is not known.</param>
public sealed record Surroundings(QueryLanguage? Language, bool? IsExpress)
{
    /// <summary>These, with what a machine or a state says of its own language.</summary>
    public Surroundings With(Part owner) => owner["QueryLanguage"] switch
    {
        null => this,
        { Text: "JSONPath" } => this with { Language = QueryLanguage.JsonPath },
        { Text: "JSONata" } => this with { Language = QueryLanguage.Jsonata },
        _ => this with { Language = null },
    };
}
