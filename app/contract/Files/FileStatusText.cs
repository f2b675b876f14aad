using System.Collections.Frozen;

namespace Alicerce.Contract.Files;

/// <summary>The statuses as items of the files table spell them.</summary>
public static class FileStatusText
{
    private static readonly FrozenDictionary<FileStatus, string> Texts = new Dictionary<FileStatus, string>
    {
        [FileStatus.Ingested] = "INGESTED",
        [FileStatus.TooLarge] = "TOO_LARGE",
        [FileStatus.Running] = "RUNNING",
        [FileStatus.WaitingApproval] = "WAITING_APPROVAL",
        [FileStatus.Done] = "DONE",
        [FileStatus.Failed] = "FAILED",
        [FileStatus.Rejected] = "REJECTED",
        [FileStatus.Expired] = "EXPIRED",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FileStatus> Statuses =
        Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(FileStatus status) => Texts[status];

    public static bool TryParse(string? text, out FileStatus status)
    {
        status = default;
        return text is not null && Statuses.TryGetValue(text, out status);
    }
}
