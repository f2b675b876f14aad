namespace Alicerce.Protocol;

/// <summary>
/// The name of a resource that is unique in all stacks: <c>urn:pulumi:stack::project::parentType$type::name</c>. A
/// program may send any text for one, so the parts are there only when <see cref="IsValid"/> says so.
/// </summary>
/// <param name="Value">The text.</param>
public readonly record struct Urn(string Value)
{
    /// <summary>The type of the resource that stands for the stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";
    private const char TypeSeparator = '$';
    private const int LastPart = 3;

    /// <summary>The name of the stack.</summary>
    /// <exception cref="InvalidOperationException">The text is not a URN.</exception>
    public string Stack => Part(0);

    /// <summary>The name of the project.</summary>
    /// <exception cref="InvalidOperationException">The text is not a URN.</exception>
    public string Project => Part(1);

    /// <summary>The types of the parents, outermost first, and of the resource, joined by <c>$</c>.</summary>
    /// <exception cref="InvalidOperationException">The text is not a URN.</exception>
    public string QualifiedType => Part(2);

    /// <summary>The type of the resource itself.</summary>
    /// <exception cref="InvalidOperationException">The text is not a URN.</exception>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf(TypeSeparator) + 1)..];

    /// <summary>The name that the program gave the resource. It may contain anything, <c>::</c> as well.</summary>
    /// <exception cref="InvalidOperationException">The text is not a URN.</exception>
    public string Name => Part(LastPart);

    /// <summary>Whether the text has the four parts of a URN.</summary>
    public bool IsValid => Range(2) is { } type && Value[type.End.Value - 1] != TypeSeparator;

    /// <summary>The URN that the engine gives a resource.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="project">The name of the project.</param>
    /// <param name="parent">The parent; without one, or with the stack, the type stands alone.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="name">The name of the resource.</param>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        // The stack is everyone's ancestor, so it says nothing and is left out of the chain.
        var qualified = parent is { } urn && urn.QualifiedType != StackType
            ? $"{urn.QualifiedType}{TypeSeparator}{type}"
            : type;
        return new Urn($"{Prefix}{stack}{Separator}{project}{Separator}{qualified}{Separator}{name}");
    }

    /// <summary>The text of the URN.</summary>
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
        for (var part = 0; part < LastPart; part++)
        {
            var end = Value.IndexOf(Separator, start, StringComparison.Ordinal);
            if (end <= start)
            {
                return null;
            }

            found = part == index ? start..end : found;
            start = end + Separator.Length;
        }

        return index == LastPart ? start.. : found;
    }
}
