namespace Alicerce.Engine.Check.Forms;

/// <summary>Reads ARNs: `arn:partition:service:region:account:resource`.</summary>
public static class ArnText
{
    private const int Parts = 6;

    public static string? Problem(string text, string? service)
    {
        var parts = text.Split(':', Parts);
        if (parts.Length < Parts || parts[0] != "arn")
        {
            return "but must be an ARN. Write it as `arn:partition:service:region:account:resource`.";
        }

        if (parts[1] != "aws" && !parts[1].StartsWith("aws-", StringComparison.Ordinal))
        {
            return $"but `{parts[1]}` is not a partition of AWS. Use `aws`, `aws-cn` or `aws-us-gov`.";
        }

        if (parts[5].Length == 0)
        {
            return "but its last part is empty. Name the resource there.";
        }

        if (service is not null && parts[2] != service)
        {
            return $"but must be an ARN of `{service}`, not of `{parts[2]}`. Use the ARN of a resource of `{service}`.";
        }

        // The account of what AWS itself offers is a word.
        return !parts[4].All(char.IsAsciiDigit) || parts[4].Length is 0 or 12
            ? null
            : $"but `{parts[4]}` is not an account. Write the 12 digits of its id.";
    }
}
