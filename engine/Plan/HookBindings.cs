using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The names of the hooks of a resource, by the moment at which they run.</summary>
public sealed record HookBindings
{
    public static readonly HookBindings None = new();

    public ImmutableArray<string> BeforeCreate { get; init; } = [];

    public ImmutableArray<string> AfterCreate { get; init; } = [];

    public ImmutableArray<string> BeforeUpdate { get; init; } = [];

    public ImmutableArray<string> AfterUpdate { get; init; } = [];

    public ImmutableArray<string> BeforeDelete { get; init; } = [];

    public ImmutableArray<string> AfterDelete { get; init; } = [];

    public ImmutableArray<string> OnError { get; init; } = [];
}
