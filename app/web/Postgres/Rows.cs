using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>Statements with numbered parameters, and the columns of rows.</summary>
internal static class Rows
{
    /// <summary>A statement of its own.</summary>
    public static Statement Command(this NpgsqlDataSource database, string sql, params ReadOnlySpan<object?> values) =>
        new(Fill(database.CreateCommand(sql), values), isAlone: true);

    /// <summary>A statement of a transaction.</summary>
    public static Statement Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
#pragma warning disable CA2100 // The statements are constants.
        return new(Fill(new NpgsqlCommand(sql, connection), values), isAlone: false);
#pragma warning restore CA2100
    }

    public static string? Text(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) =>
        reader.GetFieldValue<DateTimeOffset>(column);

    public static DateTimeOffset? OptionalTime(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);

    /// <summary>For <c>like</c>: the text anywhere, its own wildcards taken as they are. Null finds everything.</summary>
    public static string Anywhere(string? search) =>
        search is null
            ? "%"
            : $"%{search.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    private static NpgsqlCommand Fill(NpgsqlCommand command, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
