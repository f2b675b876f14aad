using System.Net.Http.Headers;
using Alicerce.Aws.Signing;

namespace Alicerce.Aws.Calls;

/// <summary>Signs a call, sends it, and sends it again when the failure is one that passes.</summary>
internal sealed class AwsCaller(AwsConnection connection)
{
    /// <returns>The body of the answer.</returns>
    public async Task<byte[]> CallAsync(AwsCall call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryCallAsync(call, cancellationToken);
            }
            catch (AwsCallException exception) when (attempt < RetryPolicy.MaximumAttempts && RetryPolicy.IsTransient(exception))
            {
#pragma warning disable CA5394 // The spread of retries is no secret.
                var delay = RetryPolicy.DelayAfter(attempt, Random.Shared.NextDouble());
#pragma warning restore CA5394
                await Task.Delay(delay, connection.Clock, cancellationToken);
            }
        }
    }

    private async Task<byte[]> TryCallAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var request = await SignAsync(call);
        try
        {
            using var response = await connection.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode ? body : throw AwsErrorReader.Read(call, response, body);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AwsCallException(call, exception);
        }
    }

    private async Task<HttpRequestMessage> SignAsync(AwsCall call)
    {
        var keys = SigningKeys.Of(await connection.Credentials.GetCredentialsAsync());
        var address = connection.AddressOf(call.Service);
        var time = connection.Clock.GetUtcNow();

        // An address other than the default keeps its path: an emulator may live under one.
        var headers = new List<KeyValuePair<string, string>>
        {
            new("host", address.Authority),
            new("content-type", call.ContentType),
            new("x-amz-date", SignatureV4.DateText(time)),
        };
        if (call.Target is { } target)
        {
            headers.Add(new("x-amz-target", target));
        }

        if (keys.SessionToken is { } token)
        {
            headers.Add(new("x-amz-security-token", token));
        }

        var authorization = new SignatureV4(call.Service.SigningName, connection.Region.SystemName).Authorize(
            new SignableRequest { Method = "POST", Path = address.AbsolutePath, Headers = headers, Body = call.Body }, keys, time);

        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(call.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.ContentType);
        foreach (var (name, value) in headers.Where(header => header.Key is not ("host" or "content-type")))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("authorization", authorization);
        return request;
    }
}
