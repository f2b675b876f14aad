namespace Alicerce.Worker.Images;

/// <param name="Kind">What it is for.</param>
/// <param name="Edge">The longest edge in pixels; smaller images stay as they are.</param>
/// <param name="Quality">Of the JPEG, 1 to 100.</param>
public sealed record ImageVariant(string Kind, int Edge, int Quality)
{
    public static IReadOnlyList<ImageVariant> All { get; } =
    [
        new("thumbnail", 320, 80),
        new("preview", 1600, 84),
    ];

    public string FileName => $"{Kind}.jpg";
}
