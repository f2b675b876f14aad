namespace Alicerce.Web.Configuration;

public enum LoginMode
{
    /// <summary>No login service: accounts with passwords, kept by the application.</summary>
    None,

    /// <summary>The application runs the authorization-code flow against Cognito.</summary>
    AppOidc,

    /// <summary>The balancer signs people in and says who they are in signed headers.</summary>
    AlbCognito,
}
