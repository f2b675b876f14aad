using System.Text.Json.Nodes;

namespace Alicerce.Engine.Project;

/// <summary>A configuration key that <c>Pulumi.yaml</c> declares.</summary>
/// <param name="Key">The key with its namespace.</param>
/// <param name="Value">The value that holds unless the stack file has another; null when there is none.</param>
public sealed record ConfigurationDeclaration(string Key, ConfigurationType? Type, JsonNode? Value, bool IsSecret);
