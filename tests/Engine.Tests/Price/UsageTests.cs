using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Price;

namespace Alicerce.Engine.Tests.Price;

public sealed class UsageTests
{
    [Test]
    public void Without_a_file_the_engine_assumes_by_itself() =>
        Assert.That(Load(null).Of("bucket", "storedGb", "any"), Is.EqualTo(Usage.Default().Of("bucket", "storedGb", "any")));

    [Test]
    public void A_file_replaces_what_it_names()
    {
        var usage = Load("bucket:\n  storedGb: 500\nresources:\n  logs:\n    storedGb: 2\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(usage.Of("bucket", "storedGb", "incoming"), Is.EqualTo(500));
            Assert.That(usage.Of("bucket", "storedGb", "logs"), Is.EqualTo(2));
            Assert.That(usage.Of("bucket", "writes", "incoming"), Is.EqualTo(Usage.Default().Of("bucket", "writes", "x")));
            Assert.That(usage.Source, Is.EqualTo("`usage.yaml`"));
        }
    }

    [TestCase("bucket:\n  storedGb: many\n", "`usage.yaml` line 2, column 13: `bucket.storedGb` is the string `many`. Use a number that is not negative.")]
    [TestCase("bucket:\n  storedGb: -1\n", "`usage.yaml` line 2, column 13: `bucket.storedGb` is the number `-1`. Use a number that is not negative.")]
    [TestCase("bucket: 5\n", "`usage.yaml` line 1, column 9: `bucket` is the number `5`, not a mapping of names to numbers.")]
    [TestCase("bucket:\n  stored: 5\n", "`usage.yaml` line 2, column 3: `bucket.stored` is no assumption. There are ")]
    [TestCase("resources:\n  logs:\n    size: 5\n", "`usage.yaml` line 3, column 5: `resources.logs.size` is no assumption. There are ")]
    public void A_mistake_is_named_with_its_line_and_column(string content, string message) =>
        Assert.That(() => Load(content), Throws.TypeOf<UserErrorException>().With.Message.StartsWith(message));

    private static Usage Load(string? content)
    {
        var directory = Directory.CreateTempSubdirectory("alicerce-usage-").FullName;
        try
        {
            if (content is not null)
            {
                File.WriteAllText(Path.Combine(directory, Usage.FileName), content);
            }

            return Usage.Load(directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
