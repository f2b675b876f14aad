using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Alicerce.Engine.Diff;

/// <summary>The way to a property: names, indexes, and <c>*</c> for any of them.</summary>
public sealed record PropertyPath(ImmutableArray<PropertyPath.Step> Steps)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(".[]\"\\ ");

    public static readonly PropertyPath Empty = new([]);

    /// <param name="Name">Null for an index.</param>
    /// <param name="Index">Null for a name and for a wildcard.</param>
    public readonly record struct Step(string? Name, int? Index)
    {
        public static readonly Step Any = new("*", null);

        public bool Covers(Step other) => Name is "*" || this == other;
    }

    public static PropertyPath Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var position = 0; position < text.Length;)
        {
            switch (text[position])
            {
                case '.':
                    position++;
                    break;
                case '[' when position + 1 < text.Length && text[position + 1] == '"':
                    position = Quoted(text, position + 2, steps);
                    break;
                case '[' when text.IndexOf(']', position) is var end and > 0:
                    var inside = text[(position + 1)..end];
                    steps.Add(int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        ? new Step(null, index)
                        : new Step(inside, null));
                    position = end + 1;
                    break;
                default:
                    var stop = text.AsSpan(position + 1).IndexOfAny('.', '[');
                    var next = stop < 0 ? text.Length : position + 1 + stop;
                    steps.Add(new Step(text[position..next], null));
                    position = next;
                    break;
            }
        }

        return new PropertyPath(steps.ToImmutable());
    }

    public PropertyPath Then(string name) => new(Steps.Add(new Step(name, null)));

    public PropertyPath Then(int index) => new(Steps.Add(new Step(null, index)));

    /// <summary>Whether the other path leads to the same property, or into it.</summary>
    public bool Contains(PropertyPath other) =>
        Steps.Length <= other.Steps.Length &&
        Steps.Zip(other.Steps).All(pair => pair.First.Covers(pair.Second));

    /// <summary>The path with any index in the place of each index.</summary>
    public PropertyPath WithoutIndexes() =>
        new([.. Steps.Where(step => step.Index is null)]);

    public bool Equals(PropertyPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() =>
        Steps.Aggregate(Steps.Length, (hash, step) => HashCode.Combine(hash, step));

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.Index is { } index)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (IsPlain(step.Name!))
            {
                text.Append(text.Length > 0 ? "." : "").Append(step.Name);
            }
            else
            {
                text.Append("[\"")
                    .Append(step.Name!.Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append("\"]");
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAny(Special) && !name.Any(char.IsControl);

    private static int Quoted(string text, int position, ImmutableArray<Step>.Builder steps)
    {
        var name = new StringBuilder();
        while (position < text.Length && text[position] != '"')
        {
            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++;
            }

            name.Append(text[position]);
            position++;
        }

        steps.Add(new Step(name.ToString(), null));
        return Math.Min(position + 2, text.Length);
    }
}
