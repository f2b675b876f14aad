namespace Pulumi.Policy.Wire;

/// <summary>Compares encoded values by what they mean.</summary>
internal static class ValueComparison
{
    public static bool AreSame(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        var one = DecodedValue.Decode(left);
        var other = DecodedValue.Decode(right);
        if (one.Kind != other.Kind || one.Kind == PolicyValueKind.Unknown)
        {
            return false;
        }

        return one.Kind switch
        {
            PolicyValueKind.Null => true,
            PolicyValueKind.Boolean or PolicyValueKind.Number => one.Number.Equals(other.Number),
            PolicyValueKind.Text => one.Payload.Span.SequenceEqual(other.Payload.Span),
            PolicyValueKind.List => AreSameLists(one.Payload, other.Payload),
            _ => AreSameObjects(one.Payload, other.Payload),
        };
    }

    private static bool AreSameLists(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        var ones = new PropertyList<PolicyValue>(left, PolicyValue.ReadValue, null, false);
        var others = new PropertyList<PolicyValue>(right, PolicyValue.ReadValue, null, false);
        return ones.Count == others.Count
            && ones.Zip(others).All(pair => AreSame(pair.First.Encoded, pair.Second.Encoded));
    }

    private static bool AreSameObjects(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        var ones = StructReader.ReadAll(left);
        var others = StructReader.ReadAll(right);
        return ones.Count == others.Count
            && ones.All(entry => others.TryGetValue(entry.Key, out var other) && AreSame(entry.Value, other));
    }
}
