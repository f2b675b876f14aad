namespace Alicerce.Engine.Render;

/// <summary>Addresses of pages: a pack may name anything, of which only pages of the web are followed.</summary>
internal static class PageAddress
{
    /// <summary>The address in the form that every reader understands; null for what is no page of the web.</summary>
    public static string? Of(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute)
            ? address.AbsoluteUri
            : null;
}
