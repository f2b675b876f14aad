namespace Alicerce.Infra.Permissions;

/// <summary>What policies of resources say about callers without TLS.</summary>
internal static class PlainHttp
{
    public static Statement Deny(string action, InputList<string> resources) => new()
    {
        Sid = "DenyPlainHttp",
        IsDeny = true,
        Principal = Principal.Anyone(),
        Actions = [action],
        Resources = resources,
        Conditions = [new Condition("Bool", "aws:SecureTransport", "false")],
    };
}
