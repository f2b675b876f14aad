using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>Where an execution goes on when a task fails for good.</summary>
public sealed record ErrorHandler(ImmutableArray<string> Errors, string Next)
{
    /// <summary>Where the name and the cause of the error are kept, beside the input of the state.</summary>
    public string ResultPath { get; init; } = "$.failure";

    internal JsonObject Write() => new()
    {
        ["ErrorEquals"] = new JsonArray([.. Errors.Select(error => JsonValue.Create(error))]),
        [nameof(ResultPath)] = ResultPath,
        [nameof(Next)] = Next,
    };
}
