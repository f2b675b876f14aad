using System.Collections.Immutable;

namespace Alicerce.Engine.Data;

/// <summary>A region of AWS.</summary>
/// <param name="Zones">Its availability zones, name to id; in an account the ids may be dealt out differently.</param>
public sealed record StatedRegion(string Description, ImmutableSortedDictionary<string, string> Zones);
