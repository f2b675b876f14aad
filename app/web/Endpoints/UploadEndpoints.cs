using System.Text.Json;
using Alicerce.Contract.Objects;
using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Configuration;
using Alicerce.Web.Files;
using Alicerce.Web.Hosting;
using Alicerce.Web.Pages;

namespace Alicerce.Web.Endpoints;

/// <summary>Lets browsers send files to the bucket.</summary>
internal static class UploadEndpoints
{
    private const int MaximumName = 255;
    private const int MaximumPeople = 500;

    private static readonly TimeSpan FormLifetime = TimeSpan.FromMinutes(15);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/upload", ShowAsync).RequireAuthorization(Policies.Sender);
        routes.MapPost("/uploads", RequestAsync).RequireAuthorization(Policies.Sender);
        routes.MapPost("/uploads/{id}/received", ReceiveAsync).RequireAuthorization(Policies.Sender);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IAccountStore accounts)
    {
        if (context.Features.GetRequiredFeature<Account>().Role != Role.Admin)
        {
            return Show.Page<UploadPage>();
        }

        var people = await accounts.ListAsync(null, new PageRequest(1, MaximumPeople), context.RequestAborted);
        return Show.Page<UploadPage>(("People", people.Items.Where(person => !person.IsDisabled).ToList()));
    }

    private static async Task<IResult> RequestAsync(
        HttpContext context, WebOptions options, IUploadStore uploads, IAccountStore accounts,
        IFileObjects objects, AuditTrail audit, TimeProvider clock)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        var request = await ReadAsync(context);
        if ((request is null ? UploadRefusal.Form : RefusalOf(request, options)) is { } reason)
        {
            return TypedResults.Json(
                new UploadRefusal(reason), WebJson.Default.UploadRefusal, statusCode: StatusCodes.Status400BadRequest);
        }

        var name = request!.Name!;

        var owner = request.OwnerId is null or "" || request.OwnerId == account.Id
            ? account
            : await accounts.FindAsync(request.OwnerId, context.RequestAborted);
        if (owner is null or { IsDisabled: true } || (owner.Id != account.Id && account.Role != Role.Admin))
        {
            return TypedResults.Forbid();
        }

        var now = clock.GetUtcNow();
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Bucket = options.IncomingBucket,
            Key = UploadKey.Create(now, owner.Id, name).ToString(),
            OwnerId = owner.Id,
            SenderId = account.Id,
            Name = name,
            Size = request.Size,
            MediaType = options.Accepted.MediaTypeOf(name)!,
            Status = UploadStatus.Requested,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var form = await objects.PresignUploadAsync(upload.Key, upload.MediaType, upload.Size, now + FormLifetime);
        await uploads.AddAsync(upload, context.RequestAborted);
        await audit.WriteAsync(
            AuditAction.UploadRequested, account, name, owner.Id == account.Id ? "" : owner.Email, context.RequestAborted);
        return TypedResults.Json(
            new UploadAnswer(upload.Id, $"/files/{upload.Id}", form.Url, form.Fields), WebJson.Default.UploadAnswer);
    }

    private static async Task<IResult> ReceiveAsync(string id, HttpContext context, IUploadStore uploads, TimeProvider clock)
    {
        var upload = await uploads.FindAsync(id, context.RequestAborted);
        if (upload is null || upload.SenderId != context.Features.GetRequiredFeature<Account>().Id)
        {
            return TypedResults.NotFound();
        }

        // The pipeline may have been faster than the browser.
        if (upload.Status == UploadStatus.Requested)
        {
            await uploads.SetStatusAsync(id, UploadStatus.Received, clock.GetUtcNow(), context.RequestAborted);
        }

        return TypedResults.NoContent();
    }

    private static async Task<UploadRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(WebJson.Default.UploadRequest, context.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? RefusalOf(UploadRequest request, WebOptions options) => request switch
    {
        { Name: not { Length: > 0 and <= MaximumName } } => UploadRefusal.Name,
        { Name: var name } when name.Any(char.IsControl) => UploadRefusal.Name,
        { Size: <= 0 } => UploadRefusal.Empty,
        { Size: var size } when size > options.MaximumUploadBytes => UploadRefusal.Size,
        { Name: var name } when options.Accepted.MediaTypeOf(name) is null => UploadRefusal.Type,
        _ => null,
    };
}
