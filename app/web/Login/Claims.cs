using System.Text.Json;

namespace Alicerce.Web.Login;

/// <summary>Reads the claims that Cognito writes.</summary>
internal static class Claims
{
    public static string Required(JsonElement claims, string name) =>
        Text(claims, name) ?? throw new LoginRefusedException($"The claim `{name}` is missing.");

    public static string? Text(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object
        && claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    public static IEnumerable<string> Groups(JsonElement claims) =>
        claims.TryGetProperty("cognito:groups", out var groups) && groups.ValueKind == JsonValueKind.Array
            ? groups.EnumerateArray().Where(group => group.ValueKind == JsonValueKind.String).Select(group => group.GetString()!)
            : [];

    /// <summary>Whether the time of the claim <c>exp</c> is still to come.</summary>
    public static void RequireFuture(JsonElement claims, DateTimeOffset now)
    {
        if (!claims.TryGetProperty("exp", out var value)
            || value.ValueKind != JsonValueKind.Number
            || !value.TryGetInt64(out var seconds)
            || seconds <= now.ToUnixTimeSeconds())
        {
            throw new LoginRefusedException("The token has expired, or does not say when.");
        }
    }

    public static void RequireText(JsonElement claims, string name, string expected)
    {
        if (Text(claims, name) != expected)
        {
            throw new LoginRefusedException($"The claim `{name}` is \"{Text(claims, name)}\" and not \"{expected}\".");
        }
    }

    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Object && reader.BytesConsumed == json.Length
                ? element
                : throw new LoginRefusedException("A part of the token is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new LoginRefusedException("A part of the token is no JSON.", exception);
        }
    }

    /// <summary>The person; Cognito may know no more of somebody than an address.</summary>
    public static KnownPerson PersonOf(JsonElement claims, string issuer, Accounts.Role? role)
    {
        var subject = Required(claims, "sub");
        var email = Text(claims, "email") ?? subject;
        return new KnownPerson(issuer, subject, email, Text(claims, "name") ?? email.Split('@')[0], role);
    }
}
