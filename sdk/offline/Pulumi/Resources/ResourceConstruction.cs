namespace Pulumi;

/// <summary>What a resource is constructed from.</summary>
internal sealed record ResourceConstruction
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required ResourceArgs Args { get; init; }

    public required ResourceOptions Options { get; init; }

    public bool IsRemote { get; init; }

    public RegisterPackageRequest? Package { get; init; }
}
