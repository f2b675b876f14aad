using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>The options that a program gave a resource.</summary>
public sealed record PolicyResourceOptions
{
    private static readonly PolicyResourceOptions None = new();

    /// <summary>Whether the resource is protected from deletion.</summary>
    public bool Protect { get; init; }

    /// <summary>Paths of the properties whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether a replacement deletes first; null when the program does not say.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Outputs that the program marked as secret.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs that the resource had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How long operations may take, where the program says so.</summary>
    public PolicyCustomTimeouts CustomTimeouts { get; init; } = new();

    /// <summary>URN of the parent; null when there is none.</summary>
    public string? Parent { get; init; }

    internal static PolicyResourceOptions Of(OptionsMessage? message) => message is null
        ? None
        : new PolicyResourceOptions
        {
            Protect = message.Protect,
            IgnoreChanges = message.IgnoreChanges,
            DeleteBeforeReplace = message.DeleteBeforeReplaceDefined ? message.DeleteBeforeReplace : null,
            AdditionalSecretOutputs = message.AdditionalSecretOutputs,
            Aliases = message.Aliases,
            CustomTimeouts = PolicyCustomTimeouts.Of(message.CustomTimeouts),
            Parent = message.Parent is { Length: > 0 } parent ? parent : null,
        };
}
