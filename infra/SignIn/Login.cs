namespace Alicerce.Infra.SignIn;

/// <summary>Who may use the site: people, their groups, and the client through which the site asks for them.</summary>
public sealed class Login : ComponentResource
{
    /// <summary>Where a load balancer takes the browser back.</summary>
    public const string BalancerCallbackPath = "/oauth2/idpresponse";

    // What a token says about a person becomes a role of the application.
    private static readonly (string Name, string Description)[] Groups =
    [
        ("admin", "Sends files for others and decides about them"),
        ("auditor", "Reads everything"),
        ("user", "Sends files and reads their own"),
    ];

    public Login(string name, LoginArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:signin:Login", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var pool = new Aws.Cognito.UserPool(
            name, People(args), new CustomResourceOptions { Parent = this, Protect = args.Protect });

        for (var index = 0; index < Groups.Length; index++)
        {
            var (group, description) = Groups[index];
            _ = new Aws.Cognito.UserGroup(
                $"{name}-{group}",
                new Aws.Cognito.UserGroupArgs
                {
                    // The application reads these names in the token.
                    Name = group,
                    Description = description,
                    Precedence = index + 1,
                    UserPoolId = pool.Id,
                },
                child);
        }

        // The name is unique among all accounts of a Region, which the number of the account sees to.
        var domain = new Aws.Cognito.UserPoolDomain(
            name,
            new Aws.Cognito.UserPoolDomainArgs
            {
                Domain = Output.Format($"{args.Prefix}-{args.Account.Id}"),
                ManagedLoginVersion = 1,
                UserPoolId = pool.Id,
            },
            child);
        var client = new Aws.Cognito.UserPoolClient(name, Site(args, pool.Id), child);

        var secret = new Aws.SecretsManager.Secret(
            $"{name}-client",
            new Aws.SecretsManager.SecretArgs
            {
                Description = $"Proves to the sign-in pages that it is the site who asks ({args.Prefix})",
                KmsKeyId = args.KeyArn,
                RecoveryWindowInDays = args.Protect ? 30 : 0,
            },
            child);
        _ = new Aws.SecretsManager.SecretVersion(
            $"{name}-client",
            new Aws.SecretsManager.SecretVersionArgs { SecretId = secret.Id, SecretString = client.ClientSecret },
            child);

        PoolArn = pool.Arn;
        PoolId = pool.Id;
        ClientId = client.Id;
        ClientSecretArn = secret.Arn;
        DomainPrefix = domain.Domain;
        Domain = Output.Format($"https://{domain.Domain}.auth.{args.Account.Region}.amazoncognito.com");
        Issuer = Output.Format($"https://cognito-idp.{args.Account.Region}.amazonaws.com/{pool.Id}");
        RegisterOutputs(new Dictionary<string, object?> { ["issuer"] = Issuer, ["clientId"] = ClientId });
    }

    /// <summary>The user pool.</summary>
    public Output<string> PoolArn { get; }

    /// <summary>The user pool, as commands name it.</summary>
    public Output<string> PoolId { get; }

    /// <summary>How the site names itself to the sign-in pages.</summary>
    public Output<string> ClientId { get; }

    /// <summary>The secret that holds what the site proves itself with.</summary>
    public Output<string> ClientSecretArn { get; }

    /// <summary>What a listener of a load balancer calls the sign-in pages.</summary>
    public Output<string> DomainPrefix { get; }

    /// <summary>Where the sign-in pages are.</summary>
    public Output<string> Domain { get; }

    /// <summary>Who signs the tokens.</summary>
    public Output<string> Issuer { get; }

    private static Aws.Cognito.UserPoolArgs People(LoginArgs args)
    {
        var pool = new Aws.Cognito.UserPoolArgs
        {
            UsernameAttributes = { "email" },
            AutoVerifiedAttributes = { "email" },
            UsernameConfiguration = new Aws.Cognito.Inputs.UserPoolUsernameConfigurationArgs { CaseSensitive = false },
            // A new address counts once its owner has confirmed it; until then the old one does.
            UserAttributeUpdateSettings = new Aws.Cognito.Inputs.UserPoolUserAttributeUpdateSettingsArgs
            {
                AttributesRequireVerificationBeforeUpdates = { "email" },
            },
            PasswordPolicy = new Aws.Cognito.Inputs.UserPoolPasswordPolicyArgs
            {
                MinimumLength = 12,
                RequireLowercase = true,
                RequireUppercase = true,
                RequireNumbers = true,
                RequireSymbols = true,
                TemporaryPasswordValidityDays = 7,
                PasswordHistorySize = args.Tier == LoginTier.Plus ? (Input<int>)5 : null,
            },
            MfaConfiguration = args.RequireSecondFactor ? "ON" : "OPTIONAL",
            SoftwareTokenMfaConfiguration = new Aws.Cognito.Inputs.UserPoolSoftwareTokenMfaConfigurationArgs
            {
                Enabled = true,
            },
            AccountRecoverySetting = new Aws.Cognito.Inputs.UserPoolAccountRecoverySettingArgs
            {
                RecoveryMechanisms =
                {
                    new Aws.Cognito.Inputs.UserPoolAccountRecoverySettingRecoveryMechanismArgs
                    {
                        Name = "verified_email",
                        Priority = 1,
                    },
                },
            },
            AdminCreateUserConfig = new Aws.Cognito.Inputs.UserPoolAdminCreateUserConfigArgs
            {
                AllowAdminCreateUserOnly = !args.SelfSignUp,
            },
            DeletionProtection = args.Protect ? "ACTIVE" : "INACTIVE",
            UserPoolTier = args.Tier.ToString().ToUpperInvariant(),
        };

        if (args.Tier == LoginTier.Plus)
        {
            pool.UserPoolAddOns = new Aws.Cognito.Inputs.UserPoolUserPoolAddOnsArgs
            {
                AdvancedSecurityMode = "ENFORCED",
            };
        }

        if (args.EmailIdentityArn is { } identity)
        {
            pool.EmailConfiguration = new Aws.Cognito.Inputs.UserPoolEmailConfigurationArgs
            {
                EmailSendingAccount = "DEVELOPER",
                SourceArn = identity,
            };
        }

        return pool;
    }

    private static Aws.Cognito.UserPoolClientArgs Site(LoginArgs args, Output<string> poolId) => new()
    {
        UserPoolId = poolId,
        GenerateSecret = true,
        AllowedOauthFlowsUserPoolClient = true,
        AllowedOauthFlows = { "code" },
        AllowedOauthScopes = { "openid", "email", "profile" },
        CallbackUrls = { Output.Format($"{args.SiteUrl}{args.CallbackPath}") },
        LogoutUrls = { Output.Format($"{args.SiteUrl}{args.SignedOutPath}") },
        SupportedIdentityProviders = { "COGNITO" },
        // Passwords go to the sign-in pages and to nobody else.
        ExplicitAuthFlows = { "ALLOW_REFRESH_TOKEN_AUTH" },
        EnableTokenRevocation = true,
        PreventUserExistenceErrors = "ENABLED",
        AccessTokenValidity = 1,
        IdTokenValidity = 1,
        RefreshTokenValidity = args.SessionHours,
        TokenValidityUnits = new Aws.Cognito.Inputs.UserPoolClientTokenValidityUnitsArgs
        {
            AccessToken = "hours",
            IdToken = "hours",
            RefreshToken = "hours",
        },
    };
}
