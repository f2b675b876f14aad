using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alicerce.Web.Configuration;

namespace Alicerce.Web.Login;

/// <summary>
/// Verifies <c>x-amzn-oidc-data</c>: claims that the balancer signs for whom it signed in. Its parts are base64url with
/// padding, and the signature covers the text exactly as it was sent.
/// </summary>
public sealed partial class BalancerTokens(CognitoOptions cognito, SigningKeyCache keys, TimeProvider clock)
{
    private const string Algorithm = "ES256";
    private const int SignatureBytes = 64;

    /// <summary>The claims; throws <see cref="LoginRefusedException"/> when any of it is not right.</summary>
    public async Task<JsonElement> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Split('.') is not [var headerText, var claimsText, var signatureText])
        {
            throw new LoginRefusedException("The token does not have three parts.");
        }

        var header = Claims.Parse(Decode(headerText));
        Claims.RequireText(header, "alg", Algorithm);
        Claims.RequireText(header, "signer", cognito.BalancerArn!);
        Claims.RequireText(header, "client", cognito.ClientId);
        Claims.RequireText(header, "iss", cognito.Issuer);
        Claims.RequireFuture(header, clock.GetUtcNow());

        var keyId = Claims.Required(header, "kid");
        if (!KeyIdPattern().IsMatch(keyId))
        {
            throw new LoginRefusedException("The key id does not look like a UUID.");
        }

        var signature = Decode(signatureText);
        using var key = await ReadKeyAsync(keyId, cancellationToken);
        var signed = Encoding.ASCII.GetBytes($"{headerText}.{claimsText}");
        return signature.Length == SignatureBytes && key.VerifyData(signed, signature, HashAlgorithmName.SHA256)
            ? Claims.Parse(Decode(claimsText))
            : throw new LoginRefusedException("The signature is not the balancer's.");
    }

    private async Task<ECDsa> ReadKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(await keys.GetAsync(keyId, cancellationToken));
            return key.KeySize == 256 ? key : throw new LoginRefusedException("The balancer's key is on another curve.");
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new LoginRefusedException("The balancer's key is no PEM.", exception);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static byte[] Decode(string text)
    {
        if (!PartPattern().IsMatch(text))
        {
            throw new LoginRefusedException("A part of the token is not base64url with its padding.");
        }

        try
        {
            return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'));
        }
        catch (FormatException exception)
        {
            throw new LoginRefusedException("A part of the token is not base64url with its padding.", exception);
        }
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z")]
    private static partial Regex KeyIdPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+={0,2}\z")]
    private static partial Regex PartPattern();
}
