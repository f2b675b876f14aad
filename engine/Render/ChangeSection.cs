using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Render;

/// <summary>What differs from the baseline, property by property.</summary>
public static class ChangeSection
{
    private const int SymbolColumn = 2;
    private const int TypeColumn = 5;
    private const int PathColumn = 7;
    private const string NothingThere = "(not set)";

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits)
    {
        var changed = Reported.Resources(result)
            .Where(resource => !resource.Changes.IsEmpty || resource.ReplacedWith is not null)
            .OrderBy(resource => ShortType.Of(resource.Type), StringComparer.Ordinal)
            .ThenBy(resource => resource.Name, StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0 && result.OutputChanges.IsEmpty)
        {
            yield break;
        }

        yield return TextLine.Of("Changes", Meaning.Heading);
        foreach (var resource in changed)
        {
            yield return new TextLine().PadTo(SymbolColumn)
                .Add(OperationText.Symbol(resource.Operation), OperationText.Meaning(resource.Operation))
                .PadTo(TypeColumn).Add(ShortType.Of(resource.Type)).Skip(2).Add(resource.Name);
            if (resource.Prior is { } prior && prior.Urn != resource.Urn)
            {
                yield return new TextLine().PadTo(PathColumn).Add($"was {prior.Urn}", Meaning.Secondary);
            }

            if (Reason(resource) is { } reason)
            {
                yield return new TextLine().PadTo(PathColumn).Add(reason, Meaning.Replaced);
            }

            foreach (var line in Lines(resource.Changes, traits))
            {
                yield return line;
            }
        }

        if (!result.OutputChanges.IsEmpty)
        {
            yield return new TextLine().PadTo(TypeColumn).Add("Outputs of the stack");
            foreach (var line in Lines(result.OutputChanges, traits))
            {
                yield return line;
            }
        }

        foreach (var note in Notes(result))
        {
            foreach (var part in WordWrap.Wrap(note, traits.Width - SymbolColumn))
            {
                yield return new TextLine().PadTo(SymbolColumn).Add(part, Meaning.Secondary);
            }
        }
    }

    private static string? Reason(PlannedResource resource) => resource switch
    {
        { ReplacedWith: { } cause } =>
            $"{(resource.DeletedFirst ? "deleted first, " : "")}replaced together with {cause.Name}",
        { Operation: Operation.Replace, DeletedFirst: true } => "deleted before its replacement is created",
        _ => null,
    };

    private static IEnumerable<TextLine> Lines(IReadOnlyCollection<PropertyChange> changes, OutputTraits traits)
    {
        var column = PathColumn + changes.Select(change => change.Path.Length).DefaultIfEmpty().Max() + 4;
        foreach (var change in changes)
        {
            var line = new TextLine().PadTo(PathColumn).Add(change.Path).PadTo(column);
            var forces = change.ForcesReplacement ? "  forces replacement" : "";
            if (change.Lines.IsEmpty)
            {
                var text = $"{Text(change.Old)}  =>  {Text(change.New)}";
                foreach (var (index, part) in WordWrap.Wrap(text + forces, traits.Width - column).Index())
                {
                    yield return (index == 0 ? line : new TextLine().PadTo(column)).Add(part, Of(change));
                }

                continue;
            }

            yield return line.Add($"{change.Lines.Count(difference => difference.Kind is PropertyChangeKind.Delete)} " +
                $"lines  =>  {change.Lines.Count(difference => difference.Kind is PropertyChangeKind.Add)} " +
                $"lines{forces}",
                Of(change));
            foreach (var difference in Document(change))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<TextLine> Document(PropertyChange change)
    {
        var indent = PathColumn + 2;
        var last = 0;
        foreach (var line in change.Lines)
        {
            // Where lines are left out, their number says how far to go.
            if (line.Kind is null && last > 0 && line.Number > last + 1)
            {
                yield return new TextLine().PadTo(indent).Add("...", Meaning.Secondary);
            }

            last = line.Kind is PropertyChangeKind.Delete ? last : line.Number;
            yield return new TextLine().PadTo(indent).Add(
                line.Kind switch
                {
                    PropertyChangeKind.Add => $"+ {line.Text}",
                    PropertyChangeKind.Delete => $"- {line.Text}",
                    _ => $"  {line.Text}",
                },
                line.Kind switch
                {
                    PropertyChangeKind.Add => Meaning.Created,
                    PropertyChangeKind.Delete => Meaning.Deleted,
                    _ => Meaning.Secondary,
                });
        }
    }

    private static IEnumerable<string> Notes(PreviewResult result)
    {
        if (result.IncomparableSecrets > 0)
        {
            yield return result.IncomparableSecrets == 1
                ? "1 secret is hidden in the baseline and counts as unchanged."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.IncomparableSecrets:N0} secrets are hidden in the baseline and count as unchanged.");
        }

        if (!result.TypesWithoutFacts.IsEmpty)
        {
            yield return
                "Not known here is whether a change replaces a resource of " +
                $"{string.Join(", ", result.TypesWithoutFacts.Select(ShortType.Of))}: shown as updates.";
        }

        foreach (var change in result.OpenChanges)
        {
            yield return
                $"Not known here is whether the change of {change.Property} replaces the " +
                $"{ShortType.Of(change.Type)}: " +
                $"{change.Condition}. It is shown as an update.";
        }
    }

    private static string Text(PropertyValue? value) => value is null ? NothingThere : PropertyText.Inline(value);

    private static Meaning Of(PropertyChange change) => change switch
    {
        { ForcesReplacement: true } => Meaning.Replaced,
        { Kind: PropertyChangeKind.Add } => Meaning.Created,
        { Kind: PropertyChangeKind.Delete } => Meaning.Deleted,
        _ => Meaning.Updated,
    };
}
