namespace Alicerce.Worker.Formats;

/// <summary>What a file is, as far as the worker does something with it.</summary>
public enum FileFormat
{
    /// <summary>Rows of values between separators, the first row names the columns.</summary>
    DelimitedText,

    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>One JSON array of objects.</summary>
    JsonArray,

    /// <summary>Any other text.</summary>
    Text,

    Image,

    /// <summary>Nothing that the worker reads.</summary>
    Other,
}
