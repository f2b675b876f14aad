namespace Alicerce.Web.Configuration;

/// <summary>The user pool, its application client and its sign-in pages.</summary>
public sealed record CognitoOptions
{
    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Where the sign-in and sign-out pages of the pool are.</summary>
    public required Uri Domain { get; init; }

    /// <summary>The secret of the client; null where the balancer signs people in.</summary>
    public string? ClientSecretArn { get; init; }

    /// <summary>The balancer that signs the headers; null where the application signs people in.</summary>
    public string? BalancerArn { get; init; }
}
