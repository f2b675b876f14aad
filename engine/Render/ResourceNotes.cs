using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>Collects what deserves a remark beside a resource.</summary>
public sealed class ResourceNotes(PreviewResult result)
{
    private readonly ILookup<Urn, Violation> _violations = result.Violations.ToLookup(violation => violation.Urn);
    private readonly ILookup<Urn, Diagnostic> _diagnostics =
        result.Diagnostics.Where(diagnostic => diagnostic.Urn is not null)
            .ToLookup(diagnostic => diagnostic.Urn!.Value);
    private readonly HashSet<Urn> _remediated = [.. result.Remediations.Select(remediation => remediation.Urn)];

    public IReadOnlyList<ResourceNote> Of(ResourceNode node) => [.. Findings([node]), .. Options(node.Resource)];

    /// <summary>What happened to any of several resources.</summary>
    public IReadOnlyList<ResourceNote> Findings(IReadOnlyCollection<ResourceNode> nodes)
    {
        var urns = nodes.Select(node => node.Resource.Urn).ToList();
        var notes = new List<ResourceNote>();
        Add(Diagnostics(DiagnosticSeverity.Error), "error", Meaning.Error, "errors");
        Add(Violations(EnforcementLevel.Mandatory), "mandatory", Meaning.Mandatory);
        Add(Diagnostics(DiagnosticSeverity.Warning), "warning", Meaning.Warning, "warnings");
        Add(Violations(EnforcementLevel.Advisory), "advisory", Meaning.Advisory);
        var remediated = urns.Count(_remediated.Contains);
        if (remediated > 0)
        {
            var text = nodes.Count == 1 ? "remediated" : $"{remediated} remediated";
            notes.Add(new ResourceNote(text, Meaning.Remediated));
        }

        return notes;

        int Violations(EnforcementLevel level) =>
            urns.Sum(urn => _violations[urn].Count(violation => violation.Level == level));

        int Diagnostics(DiagnosticSeverity severity) =>
            urns.Sum(urn => _diagnostics[urn].Count(diagnostic => diagnostic.Severity == severity));

        void Add(int count, string word, Meaning meaning, string? plural = null)
        {
            if (count > 0)
            {
                notes.Add(new ResourceNote(Wording.Count(count, word, plural ?? word), meaning));
            }
        }
    }

    private static IEnumerable<ResourceNote> Options(PlannedResource resource)
    {
        if (Causes(resource) is { Length: > 0 } causes)
        {
            yield return new ResourceNote(causes, Meaning.Plain);
        }

        if (resource.Prior is { } prior && prior.Urn != resource.Urn && prior.Urn.Name != resource.Name)
        {
            yield return new ResourceNote($"was {prior.Urn.Name}", Meaning.Secondary);
        }

        if (resource.Options.ImportId is { } id)
        {
            yield return new ResourceNote($"imports {id}", Meaning.Plain);
        }

        if (resource.Operation == Operation.Read && resource.Id is { } read)
        {
            yield return new ResourceNote(read, Meaning.Plain);
        }

        if (resource.Options.Protect)
        {
            yield return new ResourceNote("protected", Meaning.Secondary);
        }

        if (resource.Options.RetainOnDelete)
        {
            yield return new ResourceNote("retained on delete", Meaning.Secondary);
        }
    }

    /// <summary>The properties that replace the resource, else those that change.</summary>
    private static string Causes(PlannedResource resource)
    {
        if (resource.ReplacedWith is { } cause)
        {
            return $"with {cause.Name}";
        }

        var changes = resource.Operation is Operation.Replace
            ? resource.Changes.Where(change => change.ForcesReplacement)
            : resource.Changes;
        return string.Join(", ", changes.Select(change => change.Property).Distinct());
    }
}
