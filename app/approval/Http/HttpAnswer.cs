namespace Alicerce.Approval.Http;

/// <summary>An answer in payload format 2.0.</summary>
public sealed record HttpAnswer(int StatusCode, IReadOnlyDictionary<string, string> Headers, string Body);
