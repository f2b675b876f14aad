namespace Alicerce.Web.Endpoints;

/// <summary>Why a file is not taken: a word that the script of the page has a sentence for.</summary>
internal sealed record UploadRefusal(string Reason)
{
    /// <summary>The request is not what the script sends.</summary>
    public const string Form = "form";

    public const string Name = "name";

    public const string Empty = "empty";

    public const string Size = "size";

    public const string Type = "type";
}
