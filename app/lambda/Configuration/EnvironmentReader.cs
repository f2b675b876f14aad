using System.Globalization;
using System.Text.RegularExpressions;
using Alicerce.Lambda.Logging;

namespace Alicerce.Lambda.Configuration;

/// <summary>Reads the variables of a function and keeps every mistake for one message.</summary>
public sealed partial class EnvironmentReader(Func<string, string?> read)
{
    public const string LogLevelVariable = "LOG_LEVEL";

    private readonly List<string> _mistakes = [];

    /// <summary>The meaning follows "Set it to", such as "the host of the database".</summary>
    public string Required(string name, string meaning)
    {
        var value = read(name);
        if (string.IsNullOrEmpty(value))
        {
            _mistakes.Add($"`{name}` is not set. Set it to {meaning}.");
        }

        return value ?? "";
    }

    public string? Optional(string name) => read(name) is { Length: > 0 } value ? value : null;

    public string TableName(string name, string meaning)
    {
        var value = Required(name, meaning);
        if (value.Length > 0 && !TableNamePattern().IsMatch(value))
        {
            _mistakes.Add(
                $"`{name}` is \"{value}\", which is not the name of a DynamoDB table. " +
                "Use 3 to 255 letters, digits, `_`, `-` or `.`.");
        }

        return value;
    }

    /// <summary>The meaning says what the pattern asks for, such as "40 hexadecimal digits".</summary>
    public string Matching(string name, Regex pattern, string meaning)
    {
        var value = Required(name, meaning);
        if (value.Length > 0 && !pattern.IsMatch(value))
        {
            _mistakes.Add($"`{name}` is \"{value}\". Set it to {meaning}.");
        }

        return value;
    }

    public string Arn(string name, string service, string meaning)
    {
        var value = Required(name, meaning);
        if (value.Length > 0)
        {
            CheckArn(name, value, service);
        }

        return value;
    }

    public string? OptionalArn(string name, string service)
    {
        var value = Optional(name);
        if (value is not null)
        {
            CheckArn(name, value, service);
        }

        return value;
    }

    /// <summary>The unit stands in the message, such as "bytes".</summary>
    public long PositiveNumber(string name, long fallback, string unit)
    {
        var value = read(name);
        if (string.IsNullOrEmpty(value))
        {
            return fallback;
        }

        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        _mistakes.Add(
            $"`{name}` is \"{value}\", which is not a positive whole number. " +
            $"Set it to a number of {unit}, or remove it for {fallback}.");
        return fallback;
    }

    public int Port(string name, int fallback)
    {
        var value = read(name);
        if (string.IsNullOrEmpty(value))
        {
            return fallback;
        }

        if (ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
        {
            return port;
        }

        _mistakes.Add($"`{name}` is \"{value}\", which is not a port. Set it to a number from 1 to 65535, or remove it for {fallback}.");
        return fallback;
    }

    public bool Flag(string name)
    {
        var value = read(name);
        if (value is not (null or "" or "true" or "false"))
        {
            _mistakes.Add($"`{name}` is \"{value}\". Set it to true or false.");
        }

        return value == "true";
    }

    public Uri HttpsAddress(string name, string meaning)
    {
        var value = Required(name, meaning);
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
        {
            return address;
        }

        if (value.Length > 0)
        {
            _mistakes.Add($"`{name}` is \"{value}\", which is not an https address. Set it to {meaning}.");
        }

        return new Uri("https://invalid/");
    }

    public LogLevel LogLevel()
    {
        var value = read(LogLevelVariable);
        if (string.IsNullOrEmpty(value))
        {
            return Logging.LogLevel.Information;
        }

        var names = Enum.GetNames<LogLevel>();
        var name = Array.Find(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
        {
            return Enum.Parse<LogLevel>(name);
        }

        _mistakes.Add($"`{LogLevelVariable}` is \"{value}\". Set it to one of {string.Join(", ", names)}.");
        return Logging.LogLevel.Information;
    }

    /// <summary>Call it after the last variable.</summary>
    public void Mistake(string text) => _mistakes.Add(text);

    public void ThrowIfMistaken()
    {
        if (_mistakes.Count > 0)
        {
            throw new InvalidOptionsException(_mistakes);
        }
    }

    private void CheckArn(string name, string value, string service)
    {
        if (value.Split(':') is not ["arn", { Length: > 0 }, var found, _, _, { Length: > 0 }, ..] || found != service)
        {
            _mistakes.Add($"`{name}` is \"{value}\", which is not an ARN of `{service}`.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z")]
    private static partial Regex TableNamePattern();
}
