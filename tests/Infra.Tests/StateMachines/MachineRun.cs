using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>An execution that ended.</summary>
internal sealed record MachineRun(
    bool Succeeded, JsonNode? Output, string? Error, string? Cause, IReadOnlyList<string> States, TimeSpan Duration);
