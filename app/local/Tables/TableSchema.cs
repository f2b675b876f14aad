namespace Alicerce.Local.Tables;

/// <summary>The keys of a table.</summary>
/// <param name="PartitionKey">Always text.</param>
/// <param name="SortKey">Text, or null where there is none.</param>
/// <param name="TimeToLive">The attribute that says, in seconds since 1970, until when an item is needed; null for ever.</param>
/// <param name="Indexes">Secondary indexes with the names of their keys.</param>
internal sealed record TableSchema(
    string PartitionKey, string? SortKey, string? TimeToLive, IReadOnlyDictionary<string, (string PartitionKey, string SortKey)> Indexes);
