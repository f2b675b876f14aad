using Alicerce.Web.Accounts;

namespace Alicerce.Web.Tests.Pages;

internal static class SignInSteps
{
    public static async Task SignInAsync(this BrowserPage page, Account account, string button = "Sign in")
    {
        await page.GoAsync("/");
        await page.Css("#email").FillAsync(account.Email);
        await page.Css("#password").FillAsync(TestSite.Password);
        await page.Role("button", button).ClickAsync();
        await page.LeavesAsync("/sign-in");
    }
}
