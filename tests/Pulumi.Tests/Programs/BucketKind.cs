namespace Pulumi.Tests.Programs;

[EnumType]
public readonly struct BucketKind : IEquatable<BucketKind>
{
    private readonly string _value;

    private BucketKind(string value)
    {
        _value = value ?? throw new ArgumentNullException(nameof(value));
    }

    public static BucketKind Hot { get; } = new("hot");

    public static BucketKind Cold { get; } = new("cold");

    public static bool operator ==(BucketKind left, BucketKind right) => left.Equals(right);

    public static bool operator !=(BucketKind left, BucketKind right) => !left.Equals(right);

    public static explicit operator string(BucketKind value) => value._value;

    public bool Equals(BucketKind other) => _value == other._value;

    public override bool Equals(object? obj) => obj is BucketKind other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
