using Alicerce.Engine.Check.Rules;
using Alicerce.Engine.Tests.Harness;
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
            var groups = new[]
            {
                rules.Conflicts, rules.ExactlyOneOf, rules.AtLeastOneOf, rules.Needs, rules.Ordered,
            };
            return groups.SelectMany(group => group).SelectMany(group => group)
                .Concat(rules.Values.Keys)
                .Where(path => !SchemaPath.Exists(Schema, resource.Inputs, path))
                .Select(path => $"{type} {path}");
        });

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Bounds_no_number_from_above_alone() => Assert.That(
        RuleBook.Types.SelectMany(type => RuleBook.Find(type)!.Values.Values).Where(rule =>
            rule.Max is not null && rule.Min is null),
        Is.Empty);

    [Test]
    public void Says_where_each_fact_is_from() => Assert.That(
        RuleBook.Types.Where(type => !RuleBook.Find(type)!.Source.Any(source =>
            source.StartsWith("aws_", StringComparison.Ordinal))),
        Is.Empty);
}
