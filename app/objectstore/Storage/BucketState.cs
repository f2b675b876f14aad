namespace Alicerce.ObjectStore.Storage;

/// <summary>What a bucket knows about itself.</summary>
internal sealed record BucketState(bool IsVersioned, DateTimeOffset CreatedAt);
