namespace Alicerce.ObjectStore.Bodies;

/// <summary>The content that a request carries, out of whatever it is wrapped in.</summary>
internal interface IBody : IDisposable
{
    /// <summary>What came after the content; complete when the content was read to its end.</summary>
    Dictionary<string, string> Trailers { get; }

    ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken);
}
