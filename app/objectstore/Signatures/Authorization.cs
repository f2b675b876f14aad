namespace Alicerce.ObjectStore.Signatures;

/// <summary>What a signature that was right says about the body, and what the signatures of its chunks go on from.</summary>
/// <param name="PayloadHash">A hash, or the name of how the body is signed.</param>
/// <param name="Key">Signs for this scope.</param>
/// <param name="Scope">Of the signature.</param>
/// <param name="Time">As the request spells it.</param>
/// <param name="Signature">Of the headers.</param>
internal sealed record Authorization(string PayloadHash, byte[] Key, SigningScope Scope, string Time, string Signature)
{
    public const string Unsigned = "UNSIGNED-PAYLOAD";
    public const string SignedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    public const string SignedChunksWithTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    public const string UnsignedChunksWithTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    public bool IsChunked => PayloadHash is SignedChunks or SignedChunksWithTrailer or UnsignedChunksWithTrailer;

    public bool HasSignedChunks => PayloadHash is SignedChunks or SignedChunksWithTrailer;

    public bool HasTrailer => PayloadHash is SignedChunksWithTrailer or UnsignedChunksWithTrailer;

    public override string ToString() => $"{nameof(Authorization)} {{ {nameof(PayloadHash)} = {PayloadHash} }}";
}
