using System.Text.Json.Serialization;

namespace Alicerce.Web.Endpoints;

/// <summary>What the script of the pages sends and gets.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UploadRequest))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(UploadRefusal))]
internal sealed partial class WebJson : JsonSerializerContext;
