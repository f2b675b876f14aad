namespace Alicerce.Ingest.Events;

/// <summary>
/// The order of events on one key, as S3 gives it: hexadecimal text of varying length and case. Values are compared
/// as if the shorter had zeros appended, so trailing zeros carry no meaning: without them, and in one case, plain text
/// order (DynamoDB's order of strings) is the order of the events.
/// </summary>
public readonly record struct Sequencer
{
    private Sequencer(string order) => Order = order;

    /// <summary>The comparable form, which is what the table holds.</summary>
    public string Order { get; }

    public static bool TryParse(string text, out Sequencer sequencer)
    {
        var isHexadecimal = text.Length > 0 && text.All(char.IsAsciiHexDigit);
        sequencer = isHexadecimal ? new Sequencer(text.ToUpperInvariant().TrimEnd('0')) : default;
        return isHexadecimal;
    }

    public override string ToString() => Order;
}
