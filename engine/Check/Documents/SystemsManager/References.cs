using System.Text.RegularExpressions;

namespace Alicerce.Engine.Check.Documents.SystemsManager;

/// <summary>Reads what stands between `{{` and `}}` anywhere in a document.</summary>
public static partial class References
{
    public static IEnumerable<string> Problems(Part root, string type)
    {
        if (root["parameters"] is { IsUnknown: true })
        {
            return [];
        }

        var parameters = (root["parameters"]?.Fields ?? []).Select(field => field.Name).ToHashSet();
        var steps = AllSteps(root["mainSteps"]).ToArray();
        // A step whose name is not known may be any.
        var names = steps.Any(step => step.IsUnknown || step["name"] is { IsUnknown: true })
            ? null
            : steps.Select(step => step["name"]?.Text).OfType<string>().ToHashSet();
        return Texts(root)
            .SelectMany(text => Reference().Matches(text.Text!).Select(match => (Part: text, Name: match.Groups[1].Value)))
            .Distinct()
            .Select(found => Problem(found.Part, found.Name, parameters, type is "Automation" ? names : null))
            .OfType<string>();
    }

    /// <param name="steps">Those whose output can be taken; null where that cannot be told.</param>
    private static string? Problem(Part part, string name, HashSet<string> parameters, HashSet<string>? steps)
    {
        // What is no name is for the program that runs; what has a colon comes from somewhere else.
        if (!Name().IsMatch(name) || parameters.Contains(name))
        {
            return null;
        }

        var step = name.Split('.')[0];
        if (step.Length == name.Length)
        {
            return part.Not($"refers to `{name}`, which is no parameter of the document. " + Fix(name, parameters));
        }

        return steps is null || steps.Contains(step) || parameters.Contains(step)
            ? null
            : part.Not($"refers to the step `{step}`, which the document has not. " + Fix(step, steps));
    }

    private static string Fix(string name, HashSet<string> known) => Spelling.Nearest(name, known) is { } nearest
        ? $"Did you mean `{nearest}`?"
        : "Declare it, or take the reference out.";

    private static IEnumerable<Part> AllSteps(Part? steps) =>
        (steps?.Items ?? []).SelectMany(step => AllSteps(step["inputs"]?["Steps"]).Prepend(step));

    private static IEnumerable<Part> Texts(Part part) => part.Text is not null
        ? [part]
        : part.Items.Concat(part.Fields.Select(field => field.Part)).SelectMany(Texts);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
