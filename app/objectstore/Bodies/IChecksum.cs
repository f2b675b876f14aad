namespace Alicerce.ObjectStore.Bodies;

/// <summary>A checksum of content that comes in pieces.</summary>
internal interface IChecksum : IDisposable
{
    void Append(ReadOnlySpan<byte> content);

    /// <summary>In base 64, as headers carry it.</summary>
    string End();
}
