namespace Alicerce.AwsPeers;

/// <summary>A peer refuses a call, in the way of its protocol.</summary>
public sealed class RefusalException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
