using System.Text.Json.Serialization;

namespace Alicerce.Worker.Tables;

/// <summary>The narrowest type that holds every value of a column.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnType>))]
public enum ColumnType
{
    /// <summary>Every value is missing.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    [JsonStringEnumMemberName("boolean")]
    Boolean,

    [JsonStringEnumMemberName("integer")]
    WholeNumber,

    [JsonStringEnumMemberName("number")]
    Number,

    [JsonStringEnumMemberName("date")]
    Date,

    [JsonStringEnumMemberName("timestamp")]
    Timestamp,

    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>JSON arrays.</summary>
    [JsonStringEnumMemberName("list")]
    List,
}
