namespace Alicerce.Engine.Plan;

/// <summary>The name of a resource in a stack: <c>urn:pulumi:stack::project::parent$type::name</c>.</summary>
public readonly record struct Urn(string Value)
{
    private const string Prefix = "urn:pulumi:";
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The types from the outermost component to the resource itself, joined by <c>$</c>.</summary>
    public string QualifiedType => Part(2);

    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    public string Name => Part(3);

    public string Project => Part(1);

    public string Stack => Part(0);

    /// <summary>Whether the text has the four parts of a URN.</summary>
    public bool IsValid => Range(0) is not null;

    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        // The root stack is everyone's ancestor, so it says nothing and is left out of the chain.
        var qualified = parent is { } urn && urn.QualifiedType != StackType ? $"{urn.QualifiedType}${type}" : type;
        return new Urn($"{Prefix}{stack}::{project}::{qualified}::{name}");
    }

    public override string ToString() => Value;

    private string Part(int index) => Range(index) is { } range
        ? Value[range]
        : throw new InvalidOperationException($"`{Value}` is not a URN.");

    /// <summary>Where a part stands; null when the text is no URN. Called for every comparison of every sort.</summary>
    private Range? Range(int index)
    {
        if (Value is null || !Value.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var start = Prefix.Length;
        Range? found = null;
        for (var part = 0; part < 3; part++)
        {
            var end = Value.IndexOf("::", start, StringComparison.Ordinal);
            if (end <= start)
            {
                return null;
            }

            found = part == index ? start..end : found;
            start = end + 2;
        }

        return start == Value.Length ? null : index == 3 ? start.. : found;
    }
}
