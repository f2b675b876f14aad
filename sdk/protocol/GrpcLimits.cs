namespace Alicerce.Protocol;

/// <summary>The limits that both ends of a call keep.</summary>
public static class GrpcLimits
{
    /// <summary>The largest message: what Pulumi's engine accepts, 400 MiB.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    /// <summary>
    /// How many values may be nested in each other on the wire; an envelope, such as that of a secret, counts as one.
    /// </summary>
    /// <remarks>
    /// A <c>Struct</c> takes three levels of messages for one level of value, so Protobuf's own default of 100 is
    /// reached at 33. This limit keeps every recursive walk over a message well inside one megabyte of stack.
    /// </remarks>
    public const int MaxDepth = 512;

    /// <summary>Levels of messages: three per value, and room for the messages around them.</summary>
    internal const int MessageRecursion = (3 * MaxDepth) + 32;
}
