namespace Alicerce.Engine.Plan;

/// <summary>A rule that comes or goes.</summary>
/// <param name="Kind">A rule that changes is one that goes and one that comes.</param>
public sealed record SecurityChange(PropertyChangeKind Kind, Urn Urn, SecurityRule Rule);
