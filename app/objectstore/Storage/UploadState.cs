namespace Alicerce.ObjectStore.Storage;

/// <summary>A multipart upload that is under way.</summary>
internal sealed record UploadState(string Bucket, string Key, IReadOnlyDictionary<string, string> Headers);
