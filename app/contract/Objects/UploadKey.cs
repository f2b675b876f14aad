using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Contract.Objects;

/// <summary>
/// The key of an upload in the incoming bucket: <c>incoming/yyyy/MM/dd/user/uuid/name</c>. Each upload has a key of its
/// own, so none overwrites another, and the user is in it, so permissions can name it.
/// </summary>
public sealed partial record UploadKey
{
    public const string Prefix = "incoming/";

    private const string DateFormat = "yyyy/MM/dd";

    public required DateOnly Date { get; init; }

    public required string UserId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>As <see cref="SafeName"/> makes it.</summary>
    public required string Name { get; init; }

    /// <param name="now">Decides the day, in UTC.</param>
    /// <param name="userId">Letters, digits, hyphen and underscore, at most 64.</param>
    /// <param name="fileName">As the uploader named the file; it is made safe here.</param>
    public static UploadKey Create(DateTimeOffset now, string userId, string? fileName) =>
        UserIdPattern().IsMatch(userId)
            ? new UploadKey
            {
                Date = DateOnly.FromDateTime(now.UtcDateTime),
                UserId = userId,
                Id = Guid.NewGuid(),
                Name = SafeName.From(fileName),
            }
            : throw new ArgumentException(
                $"The user id is \"{userId}\". Use 1 to 64 letters, digits, `-` or `_`: it is a part of object keys.",
                nameof(userId));

    public static bool TryParse(string? key, out UploadKey? upload)
    {
        upload = null;
        if (key is null || KeyPattern().Match(key) is not { Success: true } match)
        {
            return false;
        }

        if (!DateOnly.TryParseExact(
                match.Groups["date"].ValueSpan, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !Guid.TryParseExact(match.Groups["id"].ValueSpan, "D", out var id)
            || !SafeName.IsSafe(match.Groups["name"].Value))
        {
            return false;
        }

        upload = new UploadKey
        {
            Date = date,
            UserId = match.Groups["user"].Value,
            Id = id,
            Name = match.Groups["name"].Value,
        };
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Date.ToString(DateFormat, CultureInfo.InvariantCulture)}/{UserId}/{Id:D}/{Name}");

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex UserIdPattern();

    [GeneratedRegex(@"\Aincoming/(?<date>\d{4}/\d\d/\d\d)/(?<user>[A-Za-z0-9_-]{1,64})/(?<id>[0-9a-f-]{36})/(?<name>[^/]+)\z")]
    private static partial Regex KeyPattern();
}
