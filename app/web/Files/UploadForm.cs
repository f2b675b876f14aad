namespace Alicerce.Web.Files;

/// <summary>Where a browser posts one file to, and the fields that let it: before the file, in this order.</summary>
public sealed record UploadForm(string Url, IReadOnlyDictionary<string, string> Fields);
