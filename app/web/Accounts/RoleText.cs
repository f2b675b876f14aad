namespace Alicerce.Web.Accounts;

public static class RoleText
{
    public const string User = "user";
    public const string Auditor = "auditor";
    public const string Admin = "admin";

    public static string Of(Role role) => role switch
    {
        Role.Admin => Admin,
        Role.Auditor => Auditor,
        _ => User,
    };

    public static bool TryParse(string? text, out Role role)
    {
        role = text switch
        {
            Admin => Role.Admin,
            Auditor => Role.Auditor,
            _ => Role.User,
        };
        return text is Admin or Auditor or User;
    }

    /// <summary>The strongest role among the groups; null when none of them is a role.</summary>
    public static Role? FromGroups(IEnumerable<string> groups) =>
        groups.Select(group => TryParse(group, out var role) ? role : (Role?)null).Max();
}
