namespace Alicerce.Engine.Receive;

/// <summary>Tells the preview that a handler met something that ends it.</summary>
public sealed class FailureSignal
{
    private readonly TaskCompletionSource<Exception> _raised = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first failure.</summary>
    public Task<Exception> Raised => _raised.Task;

    public void Raise(Exception exception) => _raised.TrySetResult(exception);
}
