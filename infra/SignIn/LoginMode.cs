namespace Alicerce.Infra.SignIn;

/// <summary>Who asks visitors who they are.</summary>
public enum LoginMode
{
    /// <summary>Nobody does.</summary>
    None,

    /// <summary>The application, over OpenID Connect.</summary>
    AppOidc,

    /// <summary>The load balancer, before a request reaches the application.</summary>
    AlbCognito,
}
