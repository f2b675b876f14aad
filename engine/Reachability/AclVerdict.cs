namespace Alicerce.Engine.Reachability;

/// <summary>What a network ACL does with somebody on the internet; the first is the most open.</summary>
internal enum AclVerdict
{
    Admits,

    /// <summary>A part of the addresses.</summary>
    AdmitsSome,

    /// <summary>An entry that decides is not known before deployment.</summary>
    Undecided,

    Refuses,
}
