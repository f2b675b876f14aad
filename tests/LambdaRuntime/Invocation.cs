namespace Alicerce.LambdaRuntime;

internal sealed record Invocation(string Id, Stream Input);
