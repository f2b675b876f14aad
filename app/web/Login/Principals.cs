using System.Security.Claims;
using Alicerce.Web.Accounts;

namespace Alicerce.Web.Login;

/// <summary>An account as the framework knows who is signed in.</summary>
internal static class Principals
{
    public const string StampClaim = "stamp";

    public static ClaimsPrincipal Of(Account account, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(ClaimTypes.Role, RoleText.Of(account.Role)),
            new Claim(StampClaim, account.Stamp),
        ],
        scheme));

    public static string? IdOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(ClaimTypes.NameIdentifier);
}
