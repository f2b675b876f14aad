using Alicerce.LambdaRuntime;

Func<string, string?> variables = Environment.GetEnvironmentVariable;
var handler = Handler.Resolve(variables("_HANDLER")!);
using var api = new RuntimeApi(variables("AWS_LAMBDA_RUNTIME_API")!);
while (true)
{
    var invocation = await api.NextAsync();
    try
    {
        await api.AnswerAsync(invocation, await handler.InvokeAsync(invocation.Input));
    }
    catch (Exception exception)
    {
        await api.FailAsync(invocation, exception);
    }
}
