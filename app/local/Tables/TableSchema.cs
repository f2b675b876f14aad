namespace Alicerce.Local.Tables;

/// <summary>The keys of a table.</summary>
/// <param name="PartitionKey">Always text.</param>
/// <param name="SortKey">Text, or null where there is none.</param>
/// <param name="Indexes">Secondary indexes with the names of their keys.</param>
internal sealed record TableSchema(
    string PartitionKey, string? SortKey, IReadOnlyDictionary<string, (string PartitionKey, string SortKey)> Indexes);
