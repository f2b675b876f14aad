using System.Globalization;
using System.Text.Json;

namespace Alicerce.ObjectStore.Forms;

/// <summary>What whoever signed a form lets it carry. Each field has to be allowed, and each condition to hold.</summary>
internal sealed class PostPolicy
{
    private const string FileField = "file";
    private const string IgnoredPrefix = "x-ignore-";

    // They carry the policy and cannot be in it.
    private static readonly HashSet<string> Unchecked =
        new(["policy", "x-amz-signature", FileField, "awsaccesskeyid"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Kind, string Field, string Value)> _conditions = [];

    private PostPolicy(DateTimeOffset expires) => Expires = expires;

    public DateTimeOffset Expires { get; }

    public long Smallest { get; private set; }

    public long Largest { get; private set; } = long.MaxValue;

    /// <param name="text">In base 64, as the form has it.</param>
    public static PostPolicy Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(text));
            var policy = new PostPolicy(document.RootElement.GetProperty("expiration").GetDateTimeOffset());
            foreach (var condition in document.RootElement.GetProperty("conditions").EnumerateArray())
            {
                policy.Add(condition);
            }

            return policy;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException
            or InvalidOperationException or OverflowException)
        {
            throw new S3Exception(new S3Error(400, "InvalidPolicyDocument", "The policy is not a JSON document with `expiration` and `conditions`."));
        }
    }

    public void Check(IReadOnlyDictionary<string, string> fields, string bucket, DateTimeOffset now)
    {
        if (now >= Expires)
        {
            throw Refuse("Policy expired.");
        }

        foreach (var (kind, field, value) in _conditions)
        {
            var found = field == "bucket" ? bucket : fields.GetValueOrDefault(field, "");
            var holds = kind == "eq" ? found == value : found.StartsWith(value, StringComparison.Ordinal);
            if (!holds)
            {
                throw Refuse($"Policy Condition failed: [\"{kind}\", \"${field}\", \"{value}\"]");
            }
        }

        var allowed = _conditions.Select(condition => condition.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var extra = fields.Keys.Where(name => !allowed.Contains(name) && !Unchecked.Contains(name)
            && !name.StartsWith(IgnoredPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (extra.Count > 0)
        {
            throw Refuse($"Extra input fields: {string.Join(", ", extra)}");
        }
    }

    private static S3Exception Refuse(string why) => new(S3Error.Denied($"Invalid according to Policy: {why}"));

    private void Add(JsonElement condition)
    {
        if (condition.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in condition.EnumerateObject())
            {
                _conditions.Add(("eq", property.Name.ToLowerInvariant(), property.Value.GetString() ?? ""));
            }

            return;
        }

        var parts = condition.EnumerateArray().ToList();
        var kind = parts is [var first, _, _] ? first.GetString()?.ToLowerInvariant() : null;
        switch (kind)
        {
            case "content-length-range":
                Smallest = Math.Max(Smallest, Number(parts[1]));
                Largest = Math.Min(Largest, Number(parts[2]));
                break;
            case "eq" or "starts-with" when parts[1].GetString() is ['$', .. var field]:
                _conditions.Add((kind, field.ToLowerInvariant(), parts[2].GetString() ?? ""));
                break;
            default:
                throw new FormatException();
        }
    }

    // Both spellings are in use.
    private static long Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt64()
        : long.Parse(value.GetString() ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
}
