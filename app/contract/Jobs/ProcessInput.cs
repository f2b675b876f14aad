using Alicerce.Contract.Files;

namespace Alicerce.Contract.Jobs;

/// <summary>
/// The input of an execution of the process machine. It holds nothing that differs between two deliveries of one
/// event: Step Functions takes a second start with the same name and input for the same execution.
/// </summary>
public record ProcessInput
{
    public required string Pk { get; init; }

    public string Sk { get; init; } = FileItem.MetaSortKey;

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>Empty without versions, because the machine reads every property.</summary>
    public required string VersionId { get; init; }

    public required string Etag { get; init; }

    public required string Sequencer { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    public required string Sha256 { get; init; }

    public required string JobId { get; init; }

    public required bool RecordInDatabase { get; init; }
}
