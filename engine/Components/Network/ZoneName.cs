using System.Text.RegularExpressions;

namespace Alicerce.Engine.Components.Network;

/// <summary>The part of a zone's name that tells it from the others of its region.</summary>
public static partial class ZoneName
{
    /// <summary><c>1a</c> of <c>us-east-1a</c>; a name of another form is used whole.</summary>
    public static string Suffix(string zone) =>
        Form().Match(zone) is { Success: true } match ? match.Groups[1].Value : zone;

    [GeneratedRegex("^(?:[a-z]+-)+([0-9].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
