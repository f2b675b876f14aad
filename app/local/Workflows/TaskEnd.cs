using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>What whoever had the token of a task said at its end: an output, or an error and its cause.</summary>
internal sealed record TaskEnd(JsonNode? Output, string? Error, string? Cause)
{
    public static TaskEnd Success(JsonNode output) => new(output, null, null);

    public static TaskEnd Failure(string error, string cause) => new(null, error, cause);

    /// <exception cref="TaskFailedException">It was an error.</exception>
    public JsonNode? Open() => Error is null ? Output : throw new TaskFailedException(Error, Cause);
}
