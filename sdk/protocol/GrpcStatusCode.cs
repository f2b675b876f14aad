namespace Alicerce.Protocol;

/// <summary>The outcome of a call, with the names and numbers of gRPC.</summary>
public enum GrpcStatusCode
{
    /// <summary>The call succeeded.</summary>
    OK = 0,

    /// <summary>The peer cancelled the call.</summary>
    Cancelled = 1,

    /// <summary>The handler failed in a way that it did not name.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the state of the peer.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed before there was a reply.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What should be created exists.</summary>
    AlreadyExists = 6,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A limit was reached; most often the size of a message.</summary>
    ResourceExhausted = 8,

    /// <summary>The peer is not in the state that the call needs.</summary>
    FailedPrecondition = 9,

    /// <summary>The call lost a conflict with another one.</summary>
    Aborted = 10,

    /// <summary>The request is outside of the valid range.</summary>
    OutOfRange = 11,

    /// <summary>The peer does not have this method, or not this encoding.</summary>
    Unimplemented = 12,

    /// <summary>The protocol was broken.</summary>
    Internal = 13,

    /// <summary>The peer cannot be reached.</summary>
    Unavailable = 14,

    /// <summary>Data was lost.</summary>
    DataLoss = 15,

    /// <summary>The caller did not say who it is.</summary>
    Unauthenticated = 16,
}
