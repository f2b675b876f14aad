namespace Alicerce.Engine.Check.Documents.Patterns;

/// <summary>Reads the filters of subscriptions, on the attributes or on the body of messages.</summary>
public static class FilterPolicy
{
    /// <summary>From the guide of Amazon SNS: names, and products of the numbers of their values.</summary>
    private const int MaxNames = 5;

    public static IEnumerable<string> Problems(Document document)
    {
        var policy = document.Root;
        var isFlat = !document.IsUnknown("filterPolicyScope") && document.Input("filterPolicyScope") is not "MessageBody";
        return
        [
            .. PatternDocument.Problems(document, PatternKind.Subscription),
            .. isFlat
                ? policy.Fields.Where(field => field.Part.IsObject).Select(field => field.Part.Not(
                    "is an object, and attributes of messages have no levels. Set `filterPolicyScope` to `MessageBody`, or " +
                    "write a list."))
                : [],
            .. isFlat && policy.Fields.Count() > MaxNames
                ? [policy.Not($"has more than {MaxNames} names. Filter by fewer.")]
                : Array.Empty<string>(),
        ];
    }
}
