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
    public bool IsValid =>
        Value is not null && Value.StartsWith(Prefix, StringComparison.Ordinal) &&
        Value[Prefix.Length..].Split("::", 4) is { Length: 4 } parts && parts.All(part => part.Length > 0);

    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        // The root stack is everyone's ancestor, so it says nothing and is left out of the chain.
        var qualified = parent is { } urn && urn.QualifiedType != StackType ? $"{urn.QualifiedType}${type}" : type;
        return new Urn($"{Prefix}{stack}::{project}::{qualified}::{name}");
    }

    public override string ToString() => Value;

    private string Part(int index) =>
        IsValid
            ? Value[Prefix.Length..].Split("::", 4)[index]
            : throw new InvalidOperationException($"`{Value}` is not a URN.");
}
