using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>A call that a task makes.</summary>
internal sealed record TaskCall(string State, string Resource, JsonObject Parameters, string? Token, DateTimeOffset Time);
