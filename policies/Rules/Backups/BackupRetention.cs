using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>How long automatic backups of a database are kept.</summary>
/// <param name="MinimumDays">The lowest allowed number of days; RDS keeps at most 35.</param>
public sealed record BackupRetention([property: Range(1, 35)] int MinimumDays = 7);
