namespace Alicerce.Worker.Tables;

/// <summary>A value that is there; a missing one is not in its row.</summary>
public readonly record struct TableValue(string Column, string Text, ColumnType Type);
