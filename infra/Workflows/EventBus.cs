namespace Alicerce.Infra.Workflows;

/// <summary>The bus on which the stack says what became of files, for whoever wants to know.</summary>
public sealed class EventBus : ComponentResource
{
    /// <summary>Who sends the events.</summary>
    public const string Source = "app.files";

    /// <summary>A file is described in the catalogue.</summary>
    public const string FileIngested = "File Ingested";

    /// <summary>The processing of a file ended, well or not.</summary>
    public const string FileProcessed = "File Processed";

    public EventBus(string name, EventBusArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:workflows:EventBus", name, options)
    {
        var bus = new Aws.CloudWatch.EventBus(
            name,
            new Aws.CloudWatch.EventBusArgs { Name = $"{args.Prefix}-{name}", Description = "What became of files" },
            // Rules of other stacks find the bus by its name.
            new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true });
        Name = bus.Name;
        Arn = bus.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }
}
