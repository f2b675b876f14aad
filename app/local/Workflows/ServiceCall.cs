using System.Text.Json.Nodes;

namespace Alicerce.Local.Workflows;

/// <summary>A call that a task makes.</summary>
/// <param name="Resource">What is called, such as <c>arn:aws:states:::dynamodb:updateItem</c>.</param>
/// <param name="Parameters">With everything computed.</param>
/// <param name="ExecutionName">Of the execution that calls.</param>
/// <param name="State">The state that calls. A call that is made again after a crash has the same name and state.</param>
internal sealed record ServiceCall(string Resource, JsonObject Parameters, string ExecutionName, string State);
