using Google.Protobuf;

namespace Alicerce.Protocol;

/// <summary>One unary method of a service.</summary>
/// <typeparam name="TRequest">The message that the caller sends.</typeparam>
/// <typeparam name="TResponse">The message that comes back.</typeparam>
/// <param name="service">The full name of the service, <c>pulumirpc.Engine</c>.</param>
/// <param name="name">The name of the method, <c>Log</c>.</param>
public sealed class GrpcMethod<TRequest, TResponse>(string service, string name)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <summary>The full name of the service.</summary>
    public string Service { get; } = service;

    /// <summary>The name of the method within its service.</summary>
    public string Name { get; } = name;

    /// <summary>The path of the HTTP request, <c>/pulumirpc.Engine/Log</c>.</summary>
    public string Path { get; } = $"/{service}/{name}";

    /// <inheritdoc/>
    public override string ToString() => Path;
}
