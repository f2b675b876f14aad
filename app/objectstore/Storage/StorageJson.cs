using System.Text.Json.Serialization;

namespace Alicerce.ObjectStore.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ObjectVersion))]
[JsonSerializable(typeof(UploadState))]
[JsonSerializable(typeof(BucketState))]
internal sealed partial class StorageJson : JsonSerializerContext;
