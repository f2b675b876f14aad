using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class ConfigRecordsEveryResourceTests : RuleTests<ConfigRecordsEveryResource>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A recorder that runs", Recorder([]), Status(true)),
        Compliant(
            "A recorder whose name is not known yet", Unnamed, Status(true).Naming("name", Unnamed)),
        Violating(
            "A recorder of one type",
            [Recorder(new() { ["allSupported"] = false }), Status(true)],
            "`recordingGroup.allSupported` is false on this recorder. Set it to true."),
        Violating(
            "A recorder that nothing starts",
            [Recorder([])],
            "Nothing starts this recorder. Add an `aws.cfg.RecorderStatus` with its name and `isEnabled` true."),
        Violating(
            "A recorder that is stopped",
            [Recorder([]), Status(false)],
            "`isEnabled` is not true, so the recorder is stopped. Set it to true."),
        Violating(
            "A recorder beside the status of another",
            [Recorder([]), Status(true, "other")],
            "Nothing starts this recorder. Add an `aws.cfg.RecorderStatus` with its name and `isEnabled` true."),
        Undecided("A switch that is not known yet", "isEnabled", Recorder([]), Status(PolicyValue.Unknown())),
    ];

    private static readonly TestResource Unnamed =
        TestResource.Of<Cfg.Recorder>("recorder", new() { ["name"] = PolicyValue.Unknown() });

    private static TestResource Recorder(PropertyBag group) =>
        TestResource.Of<Cfg.Recorder>("recorder", new() { ["name"] = "main", ["recordingGroup"] = group });

    private static TestResource Status(PolicyValue isEnabled, string recorder = "main") =>
        new("aws:cfg/recorderStatus:RecorderStatus", "status")
        {
            Properties = new() { ["name"] = recorder, ["isEnabled"] = isEnabled },
        };
}
