using Alicerce.Contract.Files;

namespace Alicerce.Web.Files;

/// <summary>Where an upload is: before the object is known to the table of files, and as the table says afterwards.</summary>
public static class UploadStatus
{
    /// <summary>The browser was told where to send the file.</summary>
    public const string Requested = "REQUESTED";

    /// <summary>The browser has sent the file.</summary>
    public const string Received = "RECEIVED";

    public static IReadOnlyList<string> All { get; } =
        [Requested, Received, .. Enum.GetValues<FileStatus>().Select(FileStatusText.Of)];

    private static readonly string[] Final = [.. new[]
    {
        FileStatus.TooLarge, FileStatus.Done, FileStatus.Failed, FileStatus.Rejected, FileStatus.Expired,
    }.Select(FileStatusText.Of)];

    /// <summary>Nothing happens to it by itself any more.</summary>
    public static IReadOnlyList<string> Closed => Final;

    public static bool IsClosed(string status) => Final.Contains(status);
}
