using System.Text.Json.Serialization;

namespace Alicerce.Contract.Jobs;

/// <summary>The error of a state, spelled as Step Functions does. Its cause is for logs and alerts.</summary>
public sealed record ProcessEndReason
{
    [JsonPropertyName(nameof(Error))]
    public required string Error { get; init; }
}
