using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>How old a secret may become.</summary>
/// <param name="MaximumDays">After how many days it has to be replaced.</param>
public sealed record SecretAge([property: Range(1, 1000)] int MaximumDays = 90);
