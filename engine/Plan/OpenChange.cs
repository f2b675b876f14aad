namespace Alicerce.Engine.Plan;

/// <summary>A change of which a preview cannot tell whether it replaces the resource.</summary>
/// <param name="Condition">When it does, as the end of a sentence.</param>
public sealed record OpenChange(string Type, string Property, string Condition);
