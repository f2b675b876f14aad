using System.Net;
using Alicerce.Contract.Approvals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alicerce.Web.Tests.Peers;

/// <summary>The approval function as it answers a program: a signed link decides once.</summary>
internal sealed class ApprovalPeer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ApprovalLinkSigner _signer;

    private ApprovalPeer(WebApplication application, string secret) => (_application, _signer) = (application, new ApprovalLinkSigner(secret));

    public Uri Address => new(_application.Urls.First());

    public List<(string Id, string Decision)> Decisions { get; } = [];

    public static async Task<ApprovalPeer> StartAsync(string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var peer = new ApprovalPeer(builder.Build(), secret);
        peer._application.MapPost("/decide", peer.Decide);
        await peer._application.StartAsync();
        return peer;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private IResult Decide(string id, string decision, string expires, string sig, HttpRequest request)
    {
        if (_signer.Verify(id, decision, expires, sig, TimeProvider.System.GetUtcNow()) is not ApprovalLinkCheck.Valid
            || request.Headers.Accept != "application/json")
        {
            return Results.Json(new { outcome = "LinkInvalid" }, statusCode: 400);
        }

        if (Decisions.Exists(made => made.Id == id))
        {
            return Results.Json(new { outcome = "NoLongerOpen" }, statusCode: 409);
        }

        Decisions.Add((id, decision));
        return Results.Json(new { outcome = decision == "approve" ? "Approved" : "Rejected" });
    }
}
