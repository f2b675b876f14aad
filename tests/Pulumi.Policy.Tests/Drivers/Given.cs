using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>Resources as the engine sends them.</summary>
internal static class Given
{
    public static string Urn(string project, string name) =>
        $"urn:pulumi:test::{project}::simple:index:Resource::{name}";

    public static AnalyzeRequest Resource(string project, string name, string json) => new()
    {
        Type = SimpleResource.ResourceType,
        Name = name,
        Urn = Urn(project, name),
        Properties = Struct.Parser.ParseJson(json),
        Options = new AnalyzerResourceOptions(),
    };

    public static AnalyzerResource Output(string project, string name, string json) => new()
    {
        Type = SimpleResource.ResourceType,
        Name = name,
        Urn = Urn(project, name),
        Properties = Struct.Parser.ParseJson(json),
    };
}
