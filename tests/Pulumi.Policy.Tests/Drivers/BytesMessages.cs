using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>A request whose properties are any bytes.</summary>
internal static class BytesMessages
{
    public static ResourceMessage Of(string hex) => new()
    {
        Type = "t",
        Urn = "urn:x",
        Properties = Google.Protobuf.ByteString.CopyFrom(Convert.FromHexString(hex)),
    };
}
