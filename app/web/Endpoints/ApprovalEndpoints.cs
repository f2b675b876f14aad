using Alicerce.Contract.Approvals;
using Alicerce.Web.Accounts;
using Alicerce.Web.Approvals;
using Alicerce.Web.Audit;
using Alicerce.Web.Hosting;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Alicerce.Web.Endpoints;

internal static class ApprovalEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", ListAsync).RequireAuthorization(Policies.Admin);
        routes.MapPost("/approvals/{id}", DecideAsync).RequireAuthorization(Policies.Admin);
    }

    private static async Task<IResult> ListAsync(ApprovalInbox inbox, CancellationToken cancellationToken) =>
        Show.Page<ApprovalsPage>(
            ("IsOpen", inbox.IsOpen),
            ("Waiting", inbox.IsOpen ? await inbox.ListAsync(cancellationToken) : (IReadOnlyList<WaitingFile>)[]));

    private static async Task<IResult> DecideAsync(
        string id, [FromForm] string? decision, [FromForm] string? back,
        HttpContext context, ApprovalInbox inbox, AuditTrail audit)
    {
        if (!inbox.IsOpen || !ApprovalItem.IsApprovalId(id) || decision is not ("approve" or "reject"))
        {
            return TypedResults.NotFound();
        }

        var chosen = decision == "approve" ? ApprovalDecision.Approve : ApprovalDecision.Reject;
        var waiting = (await inbox.ListAsync(context.RequestAborted)).FirstOrDefault(item => item.File.ApprovalId == id);
        var outcome = await inbox.DecideAsync(id, chosen, context.RequestAborted);
        if (outcome == DecisionOutcome.Decided)
        {
            await audit.WriteAsync(
                chosen == ApprovalDecision.Approve ? AuditAction.Approved : AuditAction.Rejected,
                context.Features.Get<Account>(), waiting?.Upload?.Name ?? waiting?.File.Key ?? "", id, context.RequestAborted);
        }

        var notice = outcome switch
        {
            DecisionOutcome.Decided => chosen == ApprovalDecision.Approve ? "approved" : "rejected",
            DecisionOutcome.NoLongerOpen => "no-longer-open",
            _ => "not-decided",
        };
        return TypedResults.LocalRedirect(ReturnAddress.With(ReturnAddress.Of(back), notice));
    }
}
