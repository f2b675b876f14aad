using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Alicerce.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;

namespace Alicerce.Web.Pages;

/// <summary>What every page knows about the request that it answers.</summary>
public sealed class PageContext(IHttpContextAccessor http, IAntiforgery antiforgery, WebOptions options)
{
    private HttpContext Http => http.HttpContext!;

    public WebOptions Options => options;

    /// <summary>Null while nobody is signed in.</summary>
    public Account? Account => Http.Features.Get<Account>();

    public bool IsAdmin => Account?.Role == Role.Admin;

    public bool IsOverseer => Account?.Role is Role.Admin or Role.Auditor;

    public bool CanSend => Account?.Role is Role.Admin or Role.User;

    public Wording T => field ??= Wording.In(Language.Of(Http.Request));

    /// <summary>For forms and scripts of this page.</summary>
    public string FormToken => field ??= antiforgery.GetAndStoreTokens(Http).RequestToken!;

    public string Path => Http.Request.Path;

    /// <summary>Where the person is, to come back to.</summary>
    public string Address => HttpMethods.IsGet(Http.Request.Method) ? $"{Http.Request.Path}{Http.Request.QueryString}" : "/";

    /// <summary>What the last form did: the end of the key of a text.</summary>
    public string? Notice => Http.Request.Query["notice"] is [{ Length: > 0 } notice] && T.Or($"notice.{notice}", "").Length > 0 ? notice : null;
}
