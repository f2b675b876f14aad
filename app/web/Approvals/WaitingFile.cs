using Alicerce.Web.Files;

namespace Alicerce.Web.Approvals;

/// <summary>A file that somebody has to decide about, and the upload that it came by, if it came through here.</summary>
public sealed record WaitingFile(FileRecord File, Upload? Upload, string Owner);
