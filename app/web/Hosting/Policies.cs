using Alicerce.Web.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Alicerce.Web.Hosting;

/// <summary>Who may use an endpoint. Without one of these, and not open to everybody, it takes somebody signed in.</summary>
internal static class Policies
{
    public const string Admin = "admin";

    /// <summary>Sees what everybody does.</summary>
    public const string Overseer = "overseer";

    /// <summary>Sends files.</summary>
    public const string Sender = "sender";

    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Admin, policy => policy.RequireRole(RoleText.Admin));
        options.AddPolicy(Overseer, policy => policy.RequireRole(RoleText.Admin, RoleText.Auditor));
        options.AddPolicy(Sender, policy => policy.RequireRole(RoleText.Admin, RoleText.User));
    }
}
