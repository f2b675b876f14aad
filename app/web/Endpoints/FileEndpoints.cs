using System.Text;
using System.Text.Json;
using Alicerce.Contract;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Objects;
using Alicerce.Contract.Results;
using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Files;
using Alicerce.Web.Pages;

namespace Alicerce.Web.Endpoints;

/// <summary>Files and their results.</summary>
internal static class FileEndpoints
{
    private const int MaximumManifestBytes = 1024 * 1024;
    private const int ExcerptBytes = 16 * 1024;
    private const int MaximumSearch = 100;

    private static readonly TimeSpan PictureLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan DownloadLifetime = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ListAsync);
        routes.MapGet("/files/{id}", ShowAsync);
        routes.MapGet("/files/{id}/results/{index:int}", DownloadAsync);
        routes.MapGet("/files/{id}/manifest", DownloadManifestAsync);
    }

    private static async Task<IResult> ListAsync(
        string? search, string? status, string? page, bool? mine,
        HttpContext context, IUploadStore uploads, IAccountStore accounts, FileTracker tracker)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        var isMine = account.Role == Role.User || mine == true;
        var query = new UploadQuery
        {
            OwnerId = isMine ? account.Id : null,
            Search = SearchOf(search),
            Status = UploadStatus.All.Contains(status) ? status : null,
            Page = PageRequest.Of(page),
        };
        await tracker.RefreshAsync(query.OwnerId, context.RequestAborted);
        var found = await uploads.ListAsync(query, context.RequestAborted);
        var owners = new Dictionary<string, string>();
        foreach (var id in found.Items.Select(upload => upload.OwnerId).Distinct())
        {
            owners[id] = await NameOfAsync(id, accounts, context.RequestAborted);
        }

        return Show.Page<FilesPage>(
            ("Query", query), ("Files", found), ("Owners", owners), ("IsMine", account.Role != Role.User && isMine));
    }

    private static async Task<IResult> ShowAsync(
        string id, HttpContext context, IUploadStore uploads, IAccountStore accounts,
        FileTracker tracker, IFileStates states, IFileObjects objects, TimeProvider clock)
    {
        if (await FindAsync(id, context, uploads) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        var record = await tracker.RefreshAsync(upload, context.RequestAborted);
        var view = new FileView
        {
            Upload = upload,
            Owner = await NameOfAsync(upload.OwnerId, accounts, context.RequestAborted),
            Sender = await NameOfAsync(upload.SenderId, accounts, context.RequestAborted),
            Record = record,
            Runs = record is null ? [] : await states.ListRunsAsync(upload.Bucket, upload.Key, context.RequestAborted),
            Manifest = await ReadManifestAsync(record, objects, context.RequestAborted),
        };
        return Show.Page<FilePage>(("File", await AddPreviewAsync(view, objects, clock, context.RequestAborted)));
    }

    private static async Task<IResult> DownloadAsync(
        string id, int index, HttpContext context, IUploadStore uploads, IFileStates states,
        IFileObjects objects, AuditTrail audit, TimeProvider clock)
    {
        if (await FindAsync(id, context, uploads) is not { } upload
            || await states.FindAsync(upload.Bucket, upload.Key, context.RequestAborted) is not { } record
            || await ReadManifestAsync(record, objects, context.RequestAborted) is not { } manifest
            || manifest.Files.ElementAtOrDefault(index) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var name = file.Key[(file.Key.LastIndexOf('/') + 1)..];
        await audit.WriteAsync(
            AuditAction.ResultDownloaded, context.Features.Get<Account>(), upload.Name, name, context.RequestAborted);
        var address = await objects.PresignResultAsync(
            file.Key, file.MediaType, SafeName.From(name), clock.GetUtcNow() + DownloadLifetime);
        return TypedResults.Redirect(address.AbsoluteUri);
    }

    private static async Task<IResult> DownloadManifestAsync(
        string id, HttpContext context, IUploadStore uploads, IFileStates states, IFileObjects objects)
    {
        if (await FindAsync(id, context, uploads) is not { } upload
            || await states.FindAsync(upload.Bucket, upload.Key, context.RequestAborted) is not { } record
            || await ReadManifestAsync(record, objects, context.RequestAborted) is not { } manifest)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(manifest, ContractJson.Default.Manifest), "application/json", $"manifest-{manifest.JobId}.json");
    }

    /// <summary>The upload, when the person may see it. Nobody learns that a file of somebody else exists.</summary>
    private static async Task<Upload?> FindAsync(string id, HttpContext context, IUploadStore uploads)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        var upload = await uploads.FindAsync(id, context.RequestAborted);
        return upload is not null && (upload.OwnerId == account.Id || account.Role is Role.Admin or Role.Auditor) ? upload : null;
    }

    private static async Task<Manifest?> ReadManifestAsync(
        FileRecord? record, IFileObjects objects, CancellationToken cancellationToken)
    {
        // What the table names is where the worker wrote; anything else is not ours to show.
        if (record?.Manifest is not { } key || !JobId.IsValid(record.JobId) || key != ResultKey.ManifestOf(record.JobId!))
        {
            return null;
        }

        var json = await objects.ReadResultAsync(key, MaximumManifestBytes, cancellationToken);
        var manifest = json is null ? null : JsonSerializer.Deserialize(json, ContractJson.Default.Manifest);
        var folder = ResultKey.FolderOf(record.JobId!);
        return manifest is null
            ? null
            : manifest with
            {
                Files = [.. manifest.Files.Where(file =>
                    file.Key.StartsWith(folder, StringComparison.Ordinal) || file.Key.StartsWith(ResultKey.LakePrefix, StringComparison.Ordinal))],
            };
    }

    private static async Task<FileView> AddPreviewAsync(
        FileView view, IFileObjects objects, TimeProvider clock, CancellationToken cancellationToken)
    {
        var files = view.Manifest?.Files ?? [];
        var picture = files.Where(file => file.MediaType is "image/png" or "image/jpeg" or "image/webp" or "image/gif").MinBy(file => file.Size);
        var text = files.FirstOrDefault(file => file.MediaType is "application/json" || file.MediaType.StartsWith("text/", StringComparison.Ordinal));
        var content = text is null ? null : await objects.ReadResultAsync(text.Key, ExcerptBytes, cancellationToken);
        return view with
        {
            Picture = picture is null
                ? null
                : await objects.PresignResultAsync(picture.Key, picture.MediaType, null, clock.GetUtcNow() + PictureLifetime),
            Excerpt = content is null ? null : Indent(Encoding.UTF8.GetString(content)),
            ExcerptName = text?.Key[(text.Key.LastIndexOf('/') + 1)..],
        };
    }

    // An excerpt may end in the middle of an object; then it is shown as it is.
    private static string Indent(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
            {
                json.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static async Task<string> NameOfAsync(string id, IAccountStore accounts, CancellationToken cancellationToken) =>
        (await accounts.FindAsync(id, cancellationToken))?.Name ?? "";

    internal static string? SearchOf(string? text)
    {
        var trimmed = text?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed[..Math.Min(trimmed.Length, MaximumSearch)];
    }
}
