using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>What passwords of IAM users have to be like.</summary>
/// <param name="MinimumLength">The lowest allowed number of characters.</param>
/// <param name="RememberedPasswords">How many earlier passwords may not be used again; IAM remembers at most 24.</param>
/// <param name="MaximumAgeDays">After how many days a password has to be changed.</param>
public sealed record PasswordStrength(
    [property: Range(8, 128)] int MinimumLength = 14,
    [property: Range(1, 24)] int RememberedPasswords = 24,
    [property: Range(1, 1095)] int MaximumAgeDays = 90);
