namespace Alicerce.Approval.Decide;

/// <summary>What a visit to a link came to.</summary>
public enum DecisionOutcome
{
    /// <summary>Nothing is decided; the page asks.</summary>
    Asked,

    Approved,

    Rejected,

    /// <summary>The question is gone: decided before, or given up by the machine.</summary>
    NoLongerOpen,

    LinkExpired,

    LinkInvalid,
}
