using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Web.Login;

/// <summary>
/// Lets whoever can read the terminal of the application make the first account. Each start has a code of its own,
/// which works until there is an administrator.
/// </summary>
public sealed class SetupCode
{
    // Without letters and digits that look alike.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 4;
    private const int Groups = 3;

    public string Text { get; } = string.Join('-', Enumerable.Range(0, Groups)
        .Select(_ => new string(RandomNumberGenerator.GetItems<char>(Alphabet, GroupLength))));

    public bool Matches(string? given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Text), Encoding.UTF8.GetBytes((given ?? "").Trim().ToUpperInvariant()));
}
