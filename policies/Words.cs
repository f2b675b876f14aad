using System.Text;

namespace Alicerce.Policies;

/// <summary>How the names of the code are written outside of it.</summary>
public static class Words
{
    /// <summary>
    /// Writes a name in kebab-case: <c>RdsInstanceIsPrivate</c> is <c>rds-instance-is-private</c>. A run of capitals is one
    /// word, a number joins the word before it (<c>S3Bucket</c>), and <c>DynamoDB</c> is one word as well.
    /// </summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString().Replace("dynamo-db", "dynamodb", StringComparison.Ordinal);
    }

    /// <summary>A number with its noun: <c>1 day</c>, <c>7 days</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>A phrase as the beginning of a sentence.</summary>
    public static string Sentence(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];

    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i])
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
