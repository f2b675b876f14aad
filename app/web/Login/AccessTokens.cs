using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alicerce.Web.Configuration;

namespace Alicerce.Web.Login;

/// <summary>
/// Verifies <c>x-amzn-oidc-accesstoken</c>, which the balancer passes on without a signature of its own: Cognito's is
/// what counts. It is the only header that names groups.
/// </summary>
public sealed class AccessTokens(CognitoOptions cognito, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromMinutes(5);

    private (JsonElement Keys, DateTimeOffset ReadAt)? _known;

    public async Task<IReadOnlyList<string>> ReadGroupsAsync(string token, string subject, CancellationToken cancellationToken)
    {
        if (token.Split('.') is not [var headerText, var claimsText, var signatureText]
            || !Base64Url.IsValid(headerText) || !Base64Url.IsValid(claimsText) || !Base64Url.IsValid(signatureText))
        {
            throw new LoginRefusedException("The access token does not have the form of one.");
        }

        var header = Claims.Parse(Base64Url.DecodeFromChars(headerText));
        Claims.RequireText(header, "alg", "RS256");
        using var key = await FindKeyAsync(Claims.Required(header, "kid"), cancellationToken);
        var signed = Encoding.ASCII.GetBytes($"{headerText}.{claimsText}");
        if (!key.VerifyData(signed, Base64Url.DecodeFromChars(signatureText), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            throw new LoginRefusedException("The signature of the access token is not Cognito's.");
        }

        var claims = Claims.Parse(Base64Url.DecodeFromChars(claimsText));
        Claims.RequireText(claims, "iss", cognito.Issuer);
        Claims.RequireText(claims, "client_id", cognito.ClientId);
        Claims.RequireText(claims, "token_use", "access");
        Claims.RequireText(claims, "sub", subject);
        Claims.RequireFuture(claims, clock.GetUtcNow());
        return [.. Claims.Groups(claims)];
    }

    private async Task<RSA> FindKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known is not { } known || (Find(known.Keys, keyId) is null && now - known.ReadAt >= RefreshInterval))
        {
            var keys = Claims.Parse(await http.GetByteArrayAsync($"{cognito.Issuer}/.well-known/jwks.json", cancellationToken));
            _known = known = (keys, now);
        }

        var found = Find(known.Keys, keyId) ?? throw new LoginRefusedException("Cognito does not know the key of the access token.");
        return RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(Claims.Required(found, "n")),
            Exponent = Base64Url.DecodeFromChars(Claims.Required(found, "e")),
        });
    }

    private static JsonElement? Find(JsonElement keys, string keyId)
    {
        foreach (var key in keys.GetProperty("keys").EnumerateArray())
        {
            if (Claims.Text(key, "kid") == keyId && Claims.Text(key, "kty") == "RSA")
            {
                return key;
            }
        }

        return null;
    }
}
