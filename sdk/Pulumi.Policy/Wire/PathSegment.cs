namespace Pulumi.Policy.Wire;

/// <summary>One step of a property path: a name, or the index of a list when the name is null.</summary>
internal readonly record struct PathSegment(string? Name, int Index)
{
    public override string ToString() => Name ?? $"[{Index}]";
}
