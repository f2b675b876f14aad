using System.Globalization;
using System.Text.RegularExpressions;
using Alicerce.Contract.Files;

namespace Alicerce.Web.Configuration;

/// <summary>Reads variables and keeps every mistake for one message.</summary>
internal sealed partial class EnvironmentReader(Func<string, string?> read)
{
    private readonly List<string> _mistakes = [];

    public string? Optional(string name) => read(name) is { Length: > 0 } value ? value : null;

    /// <summary>The meaning follows "Set it to", such as "the name of the incoming bucket".</summary>
    public string Required(string name, string meaning)
    {
        var value = Optional(name);
        if (value is null)
        {
            _mistakes.Add($"`{name}` is not set. Set it to {meaning}.");
        }

        return value ?? "";
    }

    public string Bucket(string name, string meaning) =>
        Matching(name, meaning, BucketPattern(), "the name of a bucket. Use 3 to 63 lower-case letters, digits, `-` or `.`");

    public string Table(string name, string meaning) =>
        Matching(name, meaning, TablePattern(), "the name of a DynamoDB table. Use 3 to 255 letters, digits, `_`, `-` or `.`");

    public string Arn(string name, string service, string meaning)
    {
        var value = Required(name, meaning);
        if (value.Length > 0
            && (value.Split(':') is not ["arn", { Length: > 0 }, var found, _, _, { Length: > 0 }, ..] || found != service))
        {
            _mistakes.Add($"`{name}` is \"{value}\", which is not an ARN of `{service}`. Set it to {meaning}.");
        }

        return value;
    }

    /// <summary>Plain http is for this machine alone.</summary>
    public Uri? OptionalAddress(string name, string meaning)
    {
        var value = Optional(name);
        return value is null ? null : CheckAddress(name, value, meaning);
    }

    /// <summary>Also plain http: a balancer without a certificate has no other address.</summary>
    public Uri? OptionalPlainAddress(string name, string meaning) =>
        Optional(name) is { } value && value.StartsWith("http://", StringComparison.Ordinal)
        && Uri.TryCreate(value, UriKind.Absolute, out var address)
            ? address
            : OptionalAddress(name, meaning);

    public Uri? Address(string name, string meaning)
    {
        Required(name, meaning);
        return OptionalAddress(name, meaning);
    }

    /// <summary>A domain name alone is an https address, too.</summary>
    public Uri? Host(string name, string meaning)
    {
        var value = Required(name, meaning);
        return value.Length == 0 ? null : CheckAddress(name, value.Contains("://", StringComparison.Ordinal) ? value : $"https://{value}", meaning);
    }

    public long Number(string name, long fallback, long minimum, long maximum)
    {
        var value = Optional(name);
        if (value is null)
        {
            return fallback;
        }

        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        _mistakes.Add(
            $"`{name}` is \"{value}\", which is not a whole number from {minimum} to {maximum}. " +
            $"Correct it, or remove it for {fallback}.");
        return fallback;
    }

    public T Choice<T>(string name, T fallback, params ReadOnlySpan<(string Text, T Value)> choices)
    {
        var value = Optional(name);
        if (value is null)
        {
            return fallback;
        }

        var texts = new List<string>();
        foreach (var (text, choice) in choices)
        {
            if (text.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }

            texts.Add($"`{text}`");
        }

        _mistakes.Add($"`{name}` is \"{value}\". Set it to one of {string.Join(", ", texts)}.");
        return fallback;
    }

    public AcceptedTypes Accepted(string name)
    {
        if (Optional(name) is not { } text)
        {
            return AcceptedTypes.Default;
        }

        if (!AcceptedTypes.TryParse(text, out var types, out var problem))
        {
            _mistakes.Add($"`{name}` {problem}");
        }

        return types ?? AcceptedTypes.Default;
    }

    public void Mistake(string text) => _mistakes.Add(text);

    /// <summary>Call it after the last variable.</summary>
    public void ThrowIfMistaken()
    {
        if (_mistakes.Count > 0)
        {
            throw new InvalidOptionsException(_mistakes);
        }
    }

    private Uri? CheckAddress(string name, string value, string meaning)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        _mistakes.Add($"`{name}` is \"{value}\", which is not an https address. Set it to {meaning}.");
        return null;
    }

    private string Matching(string name, string meaning, Regex pattern, string form)
    {
        var value = Required(name, meaning);
        if (value.Length > 0 && !pattern.IsMatch(value))
        {
            _mistakes.Add($"`{name}` is \"{value}\", which is not {form}.");
        }

        return value;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z")]
    private static partial Regex TablePattern();
}
