namespace Alicerce.Web.Accounts;

/// <summary>What a person may do. The name of the role is also the name of the group in the login service.</summary>
public enum Role
{
    /// <summary>Sends files and sees their own.</summary>
    User,

    /// <summary>Sees every file and the audit log; changes nothing.</summary>
    Auditor,

    /// <summary>Sees every file, sends for others, decides approvals and manages accounts.</summary>
    Admin,
}
