namespace Alicerce.Infra.Networking;

/// <summary>Where instances may open connections to, always on port 443 only.</summary>
public enum EgressMode
{
    /// <summary>Anywhere: AWS services, packages and the pages of identity providers.</summary>
    Anywhere,

    /// <summary>The endpoints in the network: nothing leaves it, and what has no endpoint is out of reach.</summary>
    Endpoints,
}
