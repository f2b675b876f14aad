using System.Text;
using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The functions that the machine invokes, in this process.</summary>
internal sealed class Functions(IReadOnlyDictionary<string, Func<Stream, Task<Stream>>> handlers) : IService
{
    public const string Asking = "arn:aws:states:::lambda:invoke.waitForTaskToken";

    public IReadOnlyList<string> Resources { get; } = ["arn:aws:states:::lambda:invoke", Asking];

    public async Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var handle = handlers[(string)call.Parameters["FunctionName"]!];
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(call.Parameters["Payload"]!.ToJsonString()));
        try
        {
            await using var output = await handle(input);
            return new JsonObject
            {
                ["StatusCode"] = 200,
                ["Payload"] = await JsonNode.ParseAsync(output, cancellationToken: cancellationToken),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The name of the error of a function is that of its exception.
            throw new TaskFailedException(exception.GetType().Name, exception.Message);
        }
    }
}
