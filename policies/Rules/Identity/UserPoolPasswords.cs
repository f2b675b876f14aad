using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>What passwords of people in a Cognito user pool have to be like.</summary>
/// <param name="MinimumLength">The lowest allowed number of characters.</param>
/// <param name="TemporaryDays">After how many days a password that an administrator gave no longer works.</param>
public sealed record UserPoolPasswords(
    [property: Range(6, 99)] int MinimumLength = 8,
    [property: Range(1, 365)] int TemporaryDays = 7);
