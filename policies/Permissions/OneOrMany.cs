namespace Alicerce.Policies.Permissions;

/// <summary>Policy documents write one value as it is and several as a list.</summary>
internal static class OneOrMany
{
    public static IEnumerable<PolicyValue> Of(PolicyValue value) => value.Kind switch
    {
        PolicyValueKind.Null => [],
        PolicyValueKind.List => value.AsList(),
        _ => [value],
    };

    public static IReadOnlyList<string> Texts(PolicyValue value) => [.. Of(value).Select(PolicyValue.ReadText)];
}
