namespace Alicerce.Engine.Price.Pricings;

/// <summary>Functions, state machines, queues, topics, events and APIs.</summary>
internal sealed class ServerlessPricing : IResourcePricing
{
    private const double Thousand = 1000;
    private const double Million = 1_000_000;
    private const double MillisecondsPerSecond = 1000;
    private const double SecondsPerHour = 3600;
    private const double MbPerGb = 1024;
    private const double DefaultFunctionMb = 128;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:lambda/function:Function"] = Function,
            ["aws:sfn/stateMachine:StateMachine"] = StateMachine,
            ["aws:sfn/activity:Activity"] = (_, _) => [],
            ["aws:sqs/queue:Queue"] = (queue, context) =>
                [context.Assumed(queue, queue.Flag("fifoQueue") ? "sqs.fifo" : "sqs.standard", "queue", "requests", "requests", Million)],
            ["aws:sns/topic:Topic"] = (topic, context) =>
                [context.Assumed(topic, "sns.publish", "topic", "publishes", "publishes", Million)],
            ["aws:cloudwatch/eventBus:EventBus"] = (bus, context) =>
                [context.Assumed(bus, "eventbridge.custom", "eventBus", "events", "events", Million)],
            ["aws:apigatewayv2/api:Api"] = (api, context) =>
                [context.Assumed(api, "apigw.http", "httpApi", "requests", "requests", Million)],
        };

    private static IEnumerable<Demand> Function(PricedResource function, PricingContext context)
    {
        var calls = context.Assumptions.Of("function", "invocations", function.Name);
        var milliseconds = context.Assumptions.Of("function", "milliseconds", function.Name);
        var gb = (function.Number("memorySize") ?? DefaultFunctionMb) / MbPerGb;
        var isArm = function.List("architectures").Any(value => value.ToString() == "arm64");
        yield return new Demand("lambda.requests", calls / Million, QuantitySource.Assumed, $"{Amounts.Text(calls)} calls");
        yield return new Demand(
            isArm ? "lambda.arm" : "lambda.x86",
            calls * milliseconds / MillisecondsPerSecond * gb,
            QuantitySource.Assumed,
            $"{Amounts.Text(calls)} calls of {Amounts.Text(milliseconds)} ms");
    }

    private static IEnumerable<Demand> StateMachine(PricedResource machine, PricingContext context)
    {
        if (machine.Text("type") is not "EXPRESS")
        {
            var transitions = context.Assumptions.Of("standardMachine", "executions", machine.Name)
                * context.Assumptions.Of("standardMachine", "transitions", machine.Name);
            yield return new Demand(
                "sfn.standard", transitions / Thousand, QuantitySource.Assumed, $"{Amounts.Text(transitions)} transitions");
            yield break;
        }

        var executions = context.Assumptions.Of("expressMachine", "executions", machine.Name);
        var hours = executions * context.Assumptions.Of("expressMachine", "milliseconds", machine.Name) / MillisecondsPerSecond / SecondsPerHour;
        var gb = context.Assumptions.Of("expressMachine", "memoryMb", machine.Name) / MbPerGb;
        yield return new Demand(
            "sfn.express.requests", executions / Million, QuantitySource.Assumed, $"{Amounts.Text(executions)} executions");
        yield return new Demand("sfn.express.duration", hours * gb, QuantitySource.Assumed, $"{Amounts.Text(hours)} hours");
    }
}
