using System.Net.Http.Headers;
using Alicerce.Aws.Signing;

namespace Alicerce.Aws.Calls;

/// <summary>Signs a call, sends it, and sends it again when the failure is one that passes.</summary>
internal sealed class AwsCaller(AwsConnection connection)
{
    /// <returns>The body of the answer.</returns>
    public Task<byte[]> CallAsync(AwsCall call, CancellationToken cancellationToken) => RepeatAsync(
        call,
        async () =>
        {
            using var response = await SendAsync(call, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        },
        cancellationToken);

    /// <returns>The answer as soon as its headers are there. Reading its body is not tried again.</returns>
    public Task<HttpResponseMessage> OpenAsync(AwsCall call, CancellationToken cancellationToken) => RepeatAsync(
        call, () => SendAsync(call, HttpCompletionOption.ResponseHeadersRead, cancellationToken), cancellationToken);

    private async Task<T> RepeatAsync<T>(AwsCall call, Func<Task<T>> send, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(call, send, cancellationToken);
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

    private static async Task<T> TryAsync<T>(AwsCall call, Func<Task<T>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send();
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AwsCallException(call, exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(AwsCall call, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using var request = await SignAsync(call);
        var response = await connection.SendAsync(request, completion, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw AwsErrorReader.Read(call, response, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
    }

    private async Task<HttpRequestMessage> SignAsync(AwsCall call)
    {
        var keys = await connection.GetKeysAsync();
        var address = call.Address ?? connection.AddressOf(call.Service);
        var time = connection.Clock.GetUtcNow();

        // An address other than the default keeps its path: an emulator may live under one.
        List<KeyValuePair<string, string>> headers =
            [new("host", address.Authority), new("x-amz-date", SignatureV4.DateText(time)), .. call.Headers];
        if (call.ContentType is { } contentType)
        {
            headers.Add(new("content-type", contentType));
        }

        if (call.Target is { } target)
        {
            headers.Add(new("x-amz-target", target));
        }

        if (keys.SessionToken is { } token)
        {
            headers.Add(new("x-amz-security-token", token));
        }

        var authorization = new SignatureV4(call.Service.SigningName, connection.Region).Authorize(
            new SignableRequest
            {
                Method = call.Method.Method,
                Path = address.AbsolutePath,
                Query = call.Query,
                Headers = headers,
                Body = call.Body,
            },
            keys,
            time);

        var request = new HttpRequestMessage(call.Method, call.Query.Count == 0 ? address : WithQuery(address, call.Query));
        if (call.ContentType is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.ContentType);
        }

        foreach (var (name, value) in headers)
        {
            if (name is not ("host" or "content-type"))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        request.Headers.TryAddWithoutValidation("authorization", authorization);
        return request;
    }

    private static Uri WithQuery(Uri address, IReadOnlyList<KeyValuePair<string, string>> query) => Exactly(
        $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', query.Select(pair => $"{SignatureV4.Encode(pair.Key)}={SignatureV4.Encode(pair.Value)}"))}");

    /// <summary>An address as it is written: the signature covers the text, so nothing may tidy it up.</summary>
    internal static Uri Exactly(string address) =>
        new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
