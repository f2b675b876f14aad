namespace Alicerce.Policies;

/// <summary>Why some rules come to a verdict whatever is unknown before deployment.</summary>
internal static class Certainty
{
    public const string OfSetting =
        "Only whether the setting is there counts: what is set to a value that is not known yet is set.";

    public const string OfReference =
        "Only which resources take a value of this one counts, and that is known before any value is.";

    public const string OfType = "Only the type of the resource counts, which is always known.";
}
