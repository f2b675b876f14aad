using Alicerce.Web.Audit;
using Alicerce.Web.Hosting;
using Alicerce.Web.Pages;

namespace Alicerce.Web.Endpoints;

internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit", ListAsync).RequireAuthorization(Policies.Overseer);

    private static async Task<IResult> ListAsync(
        string? search, string? action, string? page, IAuditLog log, CancellationToken cancellationToken)
    {
        var text = FileEndpoints.SearchOf(search);
        var known = AuditAction.All.Contains(action) ? action : null;
        var entries = await log.ListAsync(text, known, PageRequest.Of(page), cancellationToken);
        return Show.Page<AuditPage>(("Entries", entries), ("Search", text), ("Action", known));
    }
}
