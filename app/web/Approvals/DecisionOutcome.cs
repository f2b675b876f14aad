namespace Alicerce.Web.Approvals;

/// <summary>What became of a decision.</summary>
public enum DecisionOutcome
{
    Decided,

    /// <summary>Somebody was faster, or the time was over.</summary>
    NoLongerOpen,

    /// <summary>Nothing is decided; it may be tried again.</summary>
    Unavailable,
}
