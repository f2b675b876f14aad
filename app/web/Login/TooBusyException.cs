namespace Alicerce.Web.Login;

/// <summary>More people sign in at this moment than can be served before their browsers give up.</summary>
public sealed class TooBusyException() : Exception("Too many passwords wait to be checked.")
{
    /// <summary>When it is worth trying again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);
}
