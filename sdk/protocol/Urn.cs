using System.Diagnostics.CodeAnalysis;

namespace Alicerce.Protocol;

/// <summary>
/// The name of a resource that is unique in all stacks: <c>urn:pulumi:stack::project::parentType$type::name</c>.
/// </summary>
public sealed record Urn
{
    /// <summary>The type of the resource that stands for the stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";
    private const char TypeSeparator = '$';
    private const int PartCount = 4;

    private Urn(string stack, string project, string qualifiedType, string name)
    {
        Stack = stack;
        Project = project;
        QualifiedType = qualifiedType;
        Name = name;
    }

    /// <summary>The name of the stack.</summary>
    public string Stack { get; }

    /// <summary>The name of the project.</summary>
    public string Project { get; }

    /// <summary>The types of the parents, outermost first, and of the resource, joined by <c>$</c>.</summary>
    public string QualifiedType { get; }

    /// <summary>The name that the program gave the resource. It may contain anything, <c>::</c> as well.</summary>
    public string Name { get; }

    /// <summary>The type of the resource itself.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf(TypeSeparator) + 1)..];

    /// <summary>The types of the parents, outermost first; the stack is not among them.</summary>
    public IReadOnlyList<string> ParentTypes => QualifiedType.Split(TypeSeparator)[..^1];

    /// <summary>Whether this is the resource that stands for the stack.</summary>
    public bool IsStack => QualifiedType == StackType;

    /// <summary>The URN of the resource that stands for a stack.</summary>
    public static Urn ForStack(string stack, string project) =>
        Create(stack, project, null, StackType, $"{project}-{stack}");

    /// <summary>The URN that the engine gives a resource.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="project">The name of the project.</param>
    /// <param name="parent">The parent; without one, or with the stack, the type stands alone.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="name">The name of the resource.</param>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(stack);
        ArgumentException.ThrowIfNullOrEmpty(project);
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(name);

        var qualifiedType = parent is null or { IsStack: true } ? type : $"{parent.QualifiedType}{TypeSeparator}{type}";
        return new Urn(stack, project, qualifiedType, name);
    }

    /// <summary>Reads the text of a URN.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Urn Parse(string text) => TryParse(text, out var urn)
        ? urn
        : throw new FormatException(
            $"`{text}` is not a URN. It has to be of the form `urn:pulumi:stack::project::type::name`.");

    /// <summary>Reads the text of a URN, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Urn? urn)
    {
        urn = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Prefix.Length..].Split(Separator, PartCount);
        if (parts.Length < PartCount || parts[..^1].Any(string.IsNullOrEmpty))
        {
            return false;
        }

        if (parts[2].EndsWith(TypeSeparator))
        {
            return false;
        }

        urn = new Urn(parts[0], parts[1], parts[2], parts[3]);
        return true;
    }

    /// <summary>The text of the URN.</summary>
    public override string ToString() =>
        $"{Prefix}{Stack}{Separator}{Project}{Separator}{QualifiedType}{Separator}{Name}";
}
