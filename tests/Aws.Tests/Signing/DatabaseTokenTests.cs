using Alicerce.Aws.Signing;
using Alicerce.AwsPeers;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using Microsoft.AspNetCore.WebUtilities;

namespace Alicerce.Aws.Tests.Signing;

public sealed class DatabaseTokenTests
{
    private const string Host = "db.c1a2b3.sa-east-1.rds.amazonaws.com";

    [TestCase(null)]
    [TestCase("session/token+=")]
    public async Task Is_the_address_of_a_presigned_request_without_its_scheme(string? sessionToken)
    {
        AWSCredentials credentials = sessionToken is null
            ? new BasicAWSCredentials("AKIDEXAMPLE", "secret")
            : new SessionAWSCredentials("AKIDEXAMPLE", "secret", sessionToken);

        var token = await new DatabaseToken(credentials, "sa-east-1", new FixedClock()).CreateAsync(Host, 5432, "worker");

        Assert.That(token, Does.StartWith($"{Host}:5432/?Action=connect&DBUser=worker&X-Amz-Algorithm=AWS4-HMAC-SHA256"));
        var signed = token[..token.IndexOf("&X-Amz-Signature=", StringComparison.Ordinal)];
        var query = QueryHelpers.ParseQuery(new Uri($"https://{token}").Query);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(query["X-Amz-Credential"].ToString(), Is.EqualTo("AKIDEXAMPLE/20260314/sa-east-1/rds-db/aws4_request"));
            Assert.That(query["X-Amz-Expires"].ToString(), Is.EqualTo("900"));
            Assert.That(query.GetValueOrDefault("X-Amz-Security-Token").ToString(), Is.EqualTo(sessionToken ?? ""));
        }

        // The AWS SDK signs the same canonical request with the same result.
        var canonical = string.Join('\n', [
            "GET",
            "/",
            signed[(signed.IndexOf('?', StringComparison.Ordinal) + 1)..],
            $"host:{Host}:5432",
            "",
            "host",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ]);
        var expected = AWS4Signer.ComputeSignature(
            new ImmutableCredentials("AKIDEXAMPLE", "secret", sessionToken), "sa-east-1", FixedClock.Now.UtcDateTime, "rds-db", "host", canonical);
        Assert.That(query["X-Amz-Signature"].ToString(), Is.EqualTo(expected.Signature));
    }
}
