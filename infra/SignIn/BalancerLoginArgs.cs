namespace Alicerce.Infra.SignIn;

public sealed class BalancerLoginArgs : ResourceArgs
{
    public required Login Login { get; init; }

    /// <summary>The listener for HTTPS: without TLS a load balancer authenticates nobody.</summary>
    public required Input<string> ListenerArn { get; init; }

    /// <summary>Where requests go once the visitor is known.</summary>
    public required Input<string> TargetGroupArn { get; init; }

    /// <summary>Paths that need no sign-in, among them where the browser lands after signing out; at most five.</summary>
    public IReadOnlyList<string> OpenPaths { get; init; } = ["/healthz", "/signed-out", "/assets/*"];

    /// <summary>Hours after which a person has to sign in again.</summary>
    public int SessionHours { get; init; } = 8;
}
