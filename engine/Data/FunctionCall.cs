using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>A function that is being answered.</summary>
/// <param name="Provider">The configuration of the provider that is asked.</param>
public sealed record FunctionCall(string Token, PropertyMap Arguments, PropertyMap Provider, StatedData Data)
{
    /// <summary>The region that is asked about: the argument, else the provider's.</summary>
    public string Region =>
        Text("region") ??
        (Provider.TryGetValue("region", out var value) && PropertyValues.Plain(value) is PropertyValue.String region
            ? region.Value
            : throw new InvalidResourceException(
                $"`{Token}` needs a region. Set `aws:region` in the stack file, or `region` of the provider."));

    /// <summary>The partition of AWS that the region is in.</summary>
    public string Partition => Region switch
    {
        var region when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        var region when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    public string DnsSuffix => Partition is "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    public string? Text(string name) => Given(name) switch
    {
        null => null,
        PropertyValue.String text => text.Value,
        _ => throw new InvalidResourceException($"The argument `{name}` of `{Token}` is not a string."),
    };

    public ImmutableArray<string> Texts(string name) => Given(name) switch
    {
        null => [],
        PropertyValue.List list =>
        [
            .. list.Items.Select(item => PropertyValues.Plain(item) is PropertyValue.String text
                ? text.Value
                : throw new InvalidResourceException($"The argument `{name}` of `{Token}` is not a list of strings.")),
        ],
        _ => throw new InvalidResourceException($"The argument `{name}` of `{Token}` is not a list."),
    };

    public PropertyValue? Given(string name) =>
        Arguments.TryGetValue(name, out var value) &&
        PropertyValues.Plain(value) is var plain and not PropertyValue.Null
            ? plain
            : null;
}
