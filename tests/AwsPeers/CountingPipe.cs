using System.IO.Pipelines;

namespace Alicerce.AwsPeers;

/// <summary>A connection that counts what is handed to the network. What is written after its end does not count.</summary>
internal sealed class CountingPipe(IDuplexPipe connection, Action<int> count) : PipeWriter, IDuplexPipe
{
    public PipeReader Input => connection.Input;

    public PipeWriter Output => this;

    public override void Advance(int bytes)
    {
        count(bytes);
        connection.Output.Advance(bytes);
    }

    public override bool CanGetUnflushedBytes => connection.Output.CanGetUnflushedBytes;

    public override long UnflushedBytes => connection.Output.UnflushedBytes;

    public override void CancelPendingFlush() => connection.Output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => connection.Output.Complete(exception);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        connection.Output.FlushAsync(cancellationToken);

    public override Memory<byte> GetMemory(int sizeHint = 0) => connection.Output.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => connection.Output.GetSpan(sizeHint);
}
