namespace Alicerce.Worker.Images;

/// <summary>What is known of an image.</summary>
public sealed record ImageProfile
{
    /// <summary>In pixels, as the image is stored; null when nothing could measure it.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What is missing, and why.</summary>
    public IReadOnlyList<string>? Notes { get; init; }
}
