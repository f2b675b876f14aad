namespace Alicerce.Infra.SignIn;

public sealed class LoginArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the domain of the sign-in pages starts with, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Where the site is, with <c>https://</c> and without a slash at the end, in lower case.</summary>
    public required Input<string> SiteUrl { get; init; }

    /// <summary>Where the browser comes back to after signing in; the load balancer has a path of its own for it.</summary>
    public string CallbackPath { get; init; } = "/signed-in";

    /// <summary>Where the browser comes back to after signing out.</summary>
    public string SignedOutPath { get; init; } = "/signed-out";

    /// <summary>Whether visitors may register themselves.</summary>
    public bool SelfSignUp { get; init; }

    /// <summary>Whether everyone needs a second factor; otherwise everyone may have one.</summary>
    public bool RequireSecondFactor { get; init; }

    /// <summary>The price class of the user pool.</summary>
    public LoginTier Tier { get; init; } = LoginTier.Essentials;

    /// <summary>Hours after which a person has to sign in again.</summary>
    public int SessionHours { get; init; } = 8;

    /// <summary>
    /// An identity of Amazon SES that sends the messages. Without one Cognito sends them itself, about 50 a day.
    /// </summary>
    public string? EmailIdentityArn { get; init; }

    /// <summary>Encrypts the secret of the client; the key of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Whether Cognito and Pulumi refuse to delete the people.</summary>
    public bool Protect { get; init; } = true;
}
