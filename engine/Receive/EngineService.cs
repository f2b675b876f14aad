using System.Text.RegularExpressions;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Serves <c>pulumirpc.Engine</c> to the program and to policy packs.</summary>
public sealed partial class EngineService(DiagnosticLog log)
{
    private string _rootResource = "";

    public void AddTo(GrpcHandlers handlers) => handlers
        .Add(EngineMethods.Log, (request, _) => Task.FromResult(Log(request)))
        .Add(EngineMethods.GetRootResource, (_, _) =>
            Task.FromResult(new GetRootResourceResponse { Urn = _rootResource }))
        .Add(EngineMethods.SetRootResource, (request, _) =>
        {
            _rootResource = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        })
        .Add(EngineMethods.StartDebugging, (_, _) => throw new GrpcException(
            GrpcStatusCode.Unimplemented,
            "An offline preview does not start debuggers. Attach one to the process instead."))
        .Add(EngineMethods.RequirePulumiVersion, (request, _) =>
        {
            log.Add(
                DiagnosticSeverity.Warning,
                $"The program requires the Pulumi version `{request.PulumiVersionRange}`, " +
                "which an offline preview cannot tell.");
            return Task.FromResult(new RequirePulumiVersionResponse());
        });

    private Empty Log(LogRequest request)
    {
        // What is ephemeral only tells a waiting user that something goes on.
        if (!request.Ephemeral)
        {
            var severity = (DiagnosticSeverity)request.Severity;
            log.Add(
                // The refusal of a resource is told already; what it did to the program, with its stack, is for --verbose.
                severity is DiagnosticSeverity.Error && log.HasErrors && Refusal().IsMatch(request.Message)
                    ? DiagnosticSeverity.Debug
                    : severity,
                request.Message,
                request.Urn.Length > 0 ? new Urn(request.Urn) : null);
        }

        return new Empty();
    }

    /// <summary>How the runtime for Node says that it was told of a resource's refusal.</summary>
    [GeneratedRegex(@"^(Running program '[^\n]*' failed with an unhandled exception:\n)?[^\n]*Error: resource [^\n]+ \[[^\n]+\] failed to register\n")]
    private static partial Regex Refusal();
}
