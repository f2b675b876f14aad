using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>The provider instance that manages a resource.</summary>
/// <param name="Urn">The URN of the provider resource.</param>
/// <param name="Id">Its id, or null while it is unknown, which it is in every preview of a new provider.</param>
public sealed record ProviderReference(Urn Urn, string? Id)
{
    /// <summary>Reads <c>urn::id</c>; null for an empty text.</summary>
    public static ProviderReference? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var separator = text.LastIndexOf("::", StringComparison.Ordinal);
        if (separator < 0)
        {
            throw new InvalidResourceException($"`{text}` is not a reference to a provider, `urn::id`.");
        }

        var id = text[(separator + 2)..];
        var isKnown = id.Length > 0 && !Signatures.IsUnknown(id);
        return new ProviderReference(new Urn(text[..separator]), isKnown ? id : null);
    }
}
