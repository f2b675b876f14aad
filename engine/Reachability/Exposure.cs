namespace Alicerce.Engine.Reachability;

/// <summary>Who on the internet may take a way in.</summary>
public enum Exposure
{
    /// <summary>Everybody.</summary>
    Open,

    /// <summary>Only the addresses that the rules name.</summary>
    Limited,

    /// <summary>A value that decides is not known before deployment, or is outside of the stack.</summary>
    Undecided,
}
