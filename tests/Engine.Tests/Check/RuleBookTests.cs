using Alicerce.Engine.Check.Rules;
using Alicerce.Schema;

namespace Alicerce.Engine.Tests.Check;

public sealed class RuleBookTests
{
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    [Test]
    public void Names_only_types_and_properties_that_exist()
    {
        var unknown = RuleBook.Types.SelectMany(type =>
        {
            var resource = Schema.FindResource(type);
            if (resource is null)
            {
                return [type];
            }

            var rules = RuleBook.Find(type)!;
            var groups = new[] { rules.Conflicts, rules.ExactlyOneOf, rules.AtLeastOneOf, rules.Ordered };
            return groups.SelectMany(group => group).SelectMany(group => group)
                .Concat(rules.Values.Keys)
                .Where(path => !Exists(path.Split('.'), resource.Inputs))
                .Select(path => $"{type} {path}");
        });

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Bounds_what_is_a_number_on_both_sides() => Assert.That(
        RuleBook.Types.SelectMany(type => RuleBook.Find(type)!.Values.Values).Where(rule =>
            (rule.Min is null) != (rule.Max is null)),
        Is.Empty);

    private static bool Exists(ReadOnlySpan<string> path, IReadOnlyDictionary<string, PropertySchema> properties)
    {
        if (!properties.TryGetValue(path[0], out var property))
        {
            return false;
        }

        return path.Length == 1 ||
            (Object(property.Type) is { } inner && Exists(path[1..], Schema.FindType(inner.Key).Inputs));
    }

    private static PropertyType.Object? Object(PropertyType type) => type switch
    {
        PropertyType.Object inner => inner,
        PropertyType.List list => Object(list.Element),
        _ => null,
    };
}
