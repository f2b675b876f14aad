using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>A task that says on the bus how the processing of a file ended.</summary>
internal sealed record Announcement(string Name, string Next, Payload Status, Payload Manifest)
{
    public TaskState ToTask(EventBus bus) => new(Name, "arn:aws:states:::events:putEvents", 30, Next)
    {
        Parameters = Payload.Map(("Entries", Payload.List(Payload.Map(
            ("Source", EventBus.Source),
            ("DetailType", EventBus.FileProcessed),
            ("EventBusName", bus.Name),
            ("Detail", Payload.Map(
                ("bucket", Payload.Path("$.bucket")),
                ("key", Payload.Path("$.key")),
                ("versionId", Payload.Path("$.versionId")),
                ("jobId", Payload.Path("$.jobId")),
                ("status", Status),
                ("manifest", Manifest))))))),
        // EventBridge.FailedEntry is among them: the one entry is sent again.
        Retries = [new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout])],
    };
}
