using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alicerce.Web.Endpoints;

/// <summary>Styles, scripts and pictures of the pages. The address holds a hash, so browsers may keep them for ever.</summary>
internal static class AssetEndpoints
{
    public const string Path = "/assets";

    private const string Folder = "Alicerce.Web.Assets.";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly FrozenDictionary<string, (string MediaType, byte[] Content, string Hash)> Assets = Load();

    public static string AddressOf(string name) => $"{Path}/{Assets[name].Hash}/{name}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{Path}/{{hash}}/{{name}}", Send).AllowAnonymous().DisableRateLimiting();

    private static Results<FileContentHttpResult, NotFound> Send(string hash, string name, HttpResponse response)
    {
        if (!Assets.TryGetValue(name, out var asset) || asset.Hash != hash)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = Forever;
        return TypedResults.File(asset.Content, asset.MediaType);
    }

    private static FrozenDictionary<string, (string MediaType, byte[] Content, string Hash)> Load()
    {
        var assembly = typeof(AssetEndpoints).Assembly;
        var assets = new Dictionary<string, (string, byte[], string)>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var mediaType = System.IO.Path.GetExtension(resource) switch
            {
                ".css" => "text/css",
                ".js" => "text/javascript",
                ".svg" => "image/svg+xml",
                var other => throw new InvalidOperationException($"Assets that end in `{other}` have no media type here."),
            };
            assets.Add(resource[Folder.Length..], (mediaType, content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]));
        }

        return assets.ToFrozenDictionary();
    }
}
