using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>
/// The process machine of <c>infra/</c>, as its tests write it to <c>process.asl.json</c>: what runs here are the states
/// that run in the cloud.
/// </summary>
internal static class ProcessDefinition
{
    private const string Resource = "Alicerce.Local.Workflows.process.asl.json";

    // In the cloud a worker starts for half a minute; here it is in this process.
    private const int SecondsBetweenRounds = 5;

    /// <param name="filesTable">The table of files.</param>
    /// <param name="approvalFromBytes">From which size on a person decides.</param>
    public static StateMachine Load(string filesTable, long approvalFromBytes)
    {
        using var reader = new StreamReader(typeof(ProcessDefinition).Assembly.GetManifestResourceStream(Resource)!);
        var machine = JsonNode.Parse(reader.ReadToEnd())!;
        var states = machine["States"]!.AsObject();
        foreach (var parameters in states.Select(state => state.Value!["Parameters"]).OfType<JsonObject>()
            .Where(parameters => parameters.ContainsKey("TableName")))
        {
            parameters["TableName"] = filesTable;
        }

        states["NeedsApproval"]!["Choices"]![0]!["NumericGreaterThanEquals"] = approvalFromBytes;
        states["WaitForWorker"]!["Seconds"] = SecondsBetweenRounds;
        return new StateMachine(machine.ToJsonString());
    }
}
