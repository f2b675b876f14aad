namespace Alicerce.Web.Accounts;

/// <summary>A picture as it was sent; the type is what its first bytes say.</summary>
public sealed record Avatar(string MediaType, byte[] Content)
{
    public const int MaximumBytes = 256 * 1024;

    public static Avatar? FromContent(byte[] content)
    {
        if (content.Length > MaximumBytes)
        {
            return null;
        }

        return content switch
        {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => new Avatar("image/png", content),
            [0xFF, 0xD8, 0xFF, ..] => new Avatar("image/jpeg", content),
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => new Avatar("image/webp", content),
            _ => null,
        };
    }
}
