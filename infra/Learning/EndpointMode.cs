namespace Alicerce.Infra.Learning;

/// <summary>How a model answers.</summary>
public enum EndpointMode
{
    /// <summary>At once, on capacity that exists only while it answers.</summary>
    Serverless,

    /// <summary>Later, into a bucket: for large inputs and slow models.</summary>
    Asynchronous,
}
