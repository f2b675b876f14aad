using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly bool _isSecond;
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(bool isSecond, T0 first, T1 second)
    {
        _isSecond = isSecond;
        _first = first;
        _second = second;
    }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">The union holds the second type.</exception>
    public T0 AsT0 => IsT0 ? _first : throw WrongCase(typeof(T0), typeof(T1));

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">The union holds the first type.</exception>
    public T1 AsT1 => IsT1 ? _second : throw WrongCase(typeof(T1), typeof(T0));

    /// <summary>Whether the union holds the first type.</summary>
    public bool IsT0 => !_isSecond;

    /// <summary>Whether the union holds the second type.</summary>
    public bool IsT1 => _isSecond;

    /// <summary>The value, whichever type it has.</summary>
    public object Value => (_isSecond ? _second : (object?)_first)!;

    /// <summary>A union that holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(isSecond: false, input, default!);

    /// <summary>A union that holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(isSecond: true, default!, input);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public bool Equals(Union<T0, T1> other) =>
        _isSecond == other._isSecond
        && EqualityComparer<T0>.Default.Equals(_first, other._first)
        && EqualityComparer<T1>.Default.Equals(_second, other._second);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isSecond, _first, _second);

    /// <summary>The type and the text of the value.</summary>
    public override string ToString() =>
        _isSecond ? $"{typeof(T1).FullName}: {_second}" : $"{typeof(T0).FullName}: {_first}";

    /// <summary>Transforms the value if it has the first type.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        _isSecond ? Union<TResult, T1>.FromT1(_second) : Union<TResult, T1>.FromT0(mapFunc(_first));

    /// <summary>Transforms the value if it has the second type.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        _isSecond ? Union<T0, TResult>.FromT1(mapFunc(_second)) : Union<T0, TResult>.FromT0(_first);

    /// <summary>Transforms the value with the function of its type.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        _isSecond
            ? Union<TResult0, TResult1>.FromT1(mapFunc1(_second))
            : Union<TResult0, TResult1>.FromT0(mapFunc0(_first));

    /// <summary>The result of the function of the value's type.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isSecond ? f1(_second) : f0(_first);

    /// <summary>Runs the action of the value's type.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isSecond)
        {
            f1(_second);
        }
        else
        {
            f0(_first);
        }
    }

    /// <summary>Takes the first type if the union holds it, else the second as the remainder.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _first;
        remainder = _second;
        return IsT0;
    }

    /// <summary>Takes the second type if the union holds it, else the first as the remainder.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _second;
        remainder = _first;
        return IsT1;
    }

    /// <summary>A union that holds the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union that holds the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether the types or the values differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    private static InvalidOperationException WrongCase(Type asked, Type held) =>
        new($"The union holds `{held.Name}`, not `{asked.Name}`. Ask `IsT0` or `IsT1` first.");
}
