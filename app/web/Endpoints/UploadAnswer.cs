namespace Alicerce.Web.Endpoints;

/// <summary>How the browser sends the file, and where its page is.</summary>
internal sealed record UploadAnswer(string Id, string Page, string Url, IReadOnlyDictionary<string, string> Fields);
