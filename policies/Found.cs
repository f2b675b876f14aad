using System.Globalization;

namespace Alicerce.Policies;

/// <summary>How a message says what a rule found.</summary>
public static class Found
{
    /// <summary>A switch: <c>true</c>, <c>false</c> or <c>not set</c>.</summary>
    public static string Of(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => "not set",
    };

    /// <summary>A text in quotation marks, or <c>not set</c>.</summary>
    public static string Of(string? value) => value is null ? "not set" : $"\"{value}\"";

    /// <summary>A number, or <c>not set</c>.</summary>
    public static string Of(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "not set";
}
