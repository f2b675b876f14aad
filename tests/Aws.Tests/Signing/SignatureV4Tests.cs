using System.Text;
using Alicerce.Aws.Signing;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace Alicerce.Aws.Tests.Signing;

/// <summary>The published test vectors of the signature, and the signer of the AWS SDK.</summary>
public sealed class SignatureV4Tests
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly DateTimeOffset Time = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    private static readonly KeyValuePair<string, string> Host = new("Host", "example.amazonaws.com");
    private static readonly KeyValuePair<string, string> Date = new("X-Amz-Date", "20150830T123600Z");

    [TestCase("GET", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [TestCase("POST", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    public void Agrees_with_the_vectors_of_empty_requests(string method, string signature)
    {
        var authorization = Authorize(new SignableRequest { Method = method, Headers = [Host, Date] });

        Assert.That(authorization, Is.EqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, " +
            $"SignedHeaders=host;x-amz-date, Signature={signature}"));
    }

    [Test]
    public void Agrees_with_the_vector_of_a_query_in_disorder()
    {
        var authorization = Authorize(new SignableRequest
        {
            Method = "GET",
            Query = [new("Param2", "value2"), new("Param1", "value1")],
            Headers = [Host, Date],
        });

        Assert.That(authorization, Does.EndWith("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"));
    }

    [Test]
    public void Agrees_with_the_vector_of_a_form()
    {
        var authorization = Authorize(new SignableRequest
        {
            Method = "POST",
            Headers = [Host, Date, new("Content-Type", "application/x-www-form-urlencoded")],
            Body = "Param1=value1"u8.ToArray(),
        });

        Assert.That(authorization, Does.EndWith("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));
    }

    [Test]
    public void Agrees_with_the_vector_of_a_header_with_spaces()
    {
        var authorization = Authorize(new SignableRequest
        {
            Method = "GET",
            Headers = [Host, Date, new("My-Header1", " value1"), new("My-Header2", " \"a   b   c\"")],
        });

        Assert.That(authorization, Does.EndWith("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"));
    }

    [TestCase("{\"name\":\"maçã\"}", null)]
    [TestCase("", "a session token/with+signs==")]
    public void Agrees_with_the_AWS_SDK(string body, string? sessionToken)
    {
        List<KeyValuePair<string, string>> headers = [Host, Date, new("Content-Type", "application/x-amz-json-1.0"), new("X-Amz-Target", "AWSStepFunctions.StartExecution")];
        if (sessionToken is not null)
        {
            headers.Add(new("X-Amz-Security-Token", sessionToken));
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        var authorization = new SignatureV4("states", "sa-east-1").Authorize(
            new SignableRequest { Method = "POST", Headers = headers, Body = bytes }, new SigningKeys(AccessKey, SecretKey, sessionToken), Time);

        var sorted = headers.Select(header => (Name: header.Key.ToLowerInvariant(), header.Value)).OrderBy(header => header.Name, StringComparer.Ordinal).ToList();
        var names = string.Join(';', sorted.Select(header => header.Name));
        var canonical =
            $"POST\n/\n\n{string.Concat(sorted.Select(header => $"{header.Name}:{header.Value}\n"))}\n{names}\n{Convert.ToHexStringLower(AWS4Signer.ComputeHash(bytes))}";
        var expected = AWS4Signer.ComputeSignature(
            new ImmutableCredentials(AccessKey, SecretKey, sessionToken), "sa-east-1", Time.UtcDateTime, "states", names, canonical);
        Assert.That(authorization, Does.EndWith($"Signature={expected.Signature}"));
    }

    [TestCase("a b+c/d=ç~", "a%20b%2Bc%2Fd%3D%C3%A7~")]
    public void Encodes_everything_that_is_reserved(string text, string encoded) =>
        Assert.That(SignatureV4.Encode(text), Is.EqualTo(encoded));

    private static string Authorize(SignableRequest request) =>
        new SignatureV4("service", "us-east-1").Authorize(request, new SigningKeys(AccessKey, SecretKey), Time);
}
