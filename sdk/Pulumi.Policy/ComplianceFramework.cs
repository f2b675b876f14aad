namespace Pulumi.Policy;

/// <summary>The place of a policy in a compliance framework.</summary>
/// <param name="Name">Name of the framework, such as <c>CIS AWS Foundations Benchmark</c>.</param>
/// <param name="Version">Version of the framework.</param>
/// <param name="Reference">Where the control is found in it, such as <c>2.2.1</c>.</param>
/// <param name="Specification">The text of the control.</param>
public sealed record ComplianceFramework(
    string Name,
    string Version = "",
    string Reference = "",
    string Specification = "");
