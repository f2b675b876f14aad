namespace Alicerce.Infra.Networking;

/// <summary>Which connections the network records.</summary>
public enum FlowLogMode
{
    None,
    Rejects,
    All,
}
