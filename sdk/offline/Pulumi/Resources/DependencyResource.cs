namespace Pulumi;

/// <summary>Stands for a resource of which the program knows the URN alone.</summary>
internal sealed class DependencyResource(string urn) : Resource(urn);
