using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The identity of a resource in its stack.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <param name="value">The text of the URN.</param>
    public Urn(string value)
    {
        _value = value;
    }

    /// <summary>The text of the URN.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>
    /// Builds the URN of a resource from its parts; stack and project are the running ones by default.
    /// </summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Both `parent` and `parentUrn` are given. Give one of them.");
        }

        var prefix = (parent?.Urn ?? parentUrn?.ToOutput()) is { } known
            ? known.Apply(urn => UrnText.WithoutName(urn) + "$")
            : Output.Format(
                $"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The text of the URN.</summary>
    public override string ToString() => _value;
}
