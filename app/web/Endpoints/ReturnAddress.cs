namespace Alicerce.Web.Endpoints;

internal static class ReturnAddress
{
    /// <summary>The address when it is one of this application, and the start page otherwise.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    /// <summary>With what the page should say about the last form.</summary>
    public static string With(string address, string notice) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}notice={notice}";
}
