using System.Text.RegularExpressions;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>A component of the program and the page about it.</summary>
public sealed partial record Component(Type Type, Type Arguments)
{
    public static IReadOnlyList<Component> All { get; } =
    [
        .. from type in typeof(Foundation).Assembly.GetExportedTypes()
           where type.IsSubclassOf(typeof(ComponentResource)) && !type.IsAbstract
           orderby type.Name
           select new Component(type, ArgumentsOf(type)),
    ];

    public string Name => Type.Name;

    /// <summary><c>web-tier.md</c> for <c>WebTier</c>.</summary>
    public string FileName => $"{WordStart().Replace(Name, "-$0").ToLowerInvariant()}.md";

    public string Page => $"docs/components/{FileName}";

    public override string ToString() => Name;

    private static Type ArgumentsOf(Type component) =>
        component.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .FirstOrDefault(type => type.IsSubclassOf(typeof(ResourceArgs)))
        ?? throw new InvalidOperationException($"`{component.Name}` takes no `ResourceArgs`.");

    [GeneratedRegex("(?<!^)[A-Z](?![A-Z])")]
    private static partial Regex WordStart();
}
