using System.Text.RegularExpressions;

namespace Pulumi.Policy.Tests.Surface;

/// <summary>What the documentation promises is held by the test that it names.</summary>
public sealed partial class DocumentTests
{
    [Test]
    public void Every_feature_of_the_page_names_a_test_that_exists()
    {
        var tests = typeof(DocumentTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        var named = TestName().Matches(Repository.Read("docs/policy-sdk.md"))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.That(named, Has.Count.GreaterThan(30));
        Assert.That(named.Where(name => !tests.Contains(name)), Is.Empty);
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();
}
