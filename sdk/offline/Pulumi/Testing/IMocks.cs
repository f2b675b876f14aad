namespace Pulumi.Testing;

/// <summary>Plays the providers in a test.</summary>
public interface IMocks
{
    /// <summary>Gives a resource its id and its state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a provider function or a method of a resource.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told of the outputs of components and of the stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
