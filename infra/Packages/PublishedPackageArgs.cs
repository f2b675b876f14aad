namespace Alicerce.Infra.Packages;

public sealed class PublishedPackageArgs : ResourceArgs
{
    /// <summary>What the application is called in the key, such as <c>web</c>.</summary>
    public required string Application { get; init; }

    /// <summary>The build to upload.</summary>
    public required ApplicationPackage Package { get; init; }

    /// <summary>The bucket of artifacts.</summary>
    public required Input<string> BucketName { get; init; }
}
