using Alicerce.Web.Cloud;
using Alicerce.Web.Configuration;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Alicerce.Web.Login;

internal sealed class CognitoHandlerOptions : OAuthOptions
{
    public CognitoOptions Cognito { get; set; } = null!;

    public CachedSecret Secret { get; set; } = null!;

    // The secret of the client is read when the first code is exchanged.
    public override void Validate()
    {
    }
}
