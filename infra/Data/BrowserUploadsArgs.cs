namespace Alicerce.Infra.Data;

public sealed class BrowserUploadsArgs : ResourceArgs
{
    /// <summary>The bucket.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Where the pages come from, such as <c>https://files.example.com</c>.</summary>
    public required InputList<string> Origins { get; init; }

    /// <summary>How long a browser remembers the answer; an hour unless said otherwise.</summary>
    public int MaxAgeSeconds { get; init; } = 3600;
}
