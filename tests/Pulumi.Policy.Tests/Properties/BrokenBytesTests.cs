using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Tests.Properties;

/// <summary>Bytes that are let in can be read to the end; all others are refused with one kind of exception.</summary>
public sealed class BrokenBytesTests
{
    private static readonly byte[] Sound = new PropertyBag
    {
        ["flag"] = true,
        ["number"] = 1.5,
        ["text"] = "café",
        ["unknown"] = PolicyValue.Unknown(),
        ["secret"] = PolicyValue.Secret(PolicyValue.List("a", PolicyValue.Secret(2), PolicyValue.Null)),
        ["map"] = new PropertyBag { ["asset"] = PolicyValue.TextAsset("x"), ["deep"] = new PropertyBag { ["a"] = 1 } },
        ["archive"] = PolicyValue.AssetArchive(new PropertyBag { ["f"] = PolicyValue.FileAsset("f") }),
    }.ToObject().Body.ToArray();

    [Test]
    public void What_is_let_in_can_be_read([Range(0, 9)] int seed)
    {
        var random = new Random(seed);
        var (letIn, refused) = (0, 0);
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            var bytes = Break(random);
            try
            {
                ValueValidation.CheckObject(bytes);
            }
            catch (MalformedValueException)
            {
                refused++;
                continue;
            }

            letIn++;
            ReadAll(new PropertyObject(bytes));
        }

        Assert.That(letIn, Is.Positive);
        Assert.That(refused, Is.Positive);
    }

    [Test]
    public void Refuses_more_levels_than_any_walk_could_take()
    {
        PolicyValue value = "end";
        for (var depth = 0; depth < 600; depth++)
        {
            value = PolicyValue.List(value);
        }

        var body = new PropertyBag { ["deep"] = value }.ToObject().Body;

        Assert.That(
            () => ValueValidation.CheckObject(body),
            Throws.TypeOf<MalformedValueException>().With.Message.EqualTo("values are nested deeper than 512 levels"));
    }

    private static byte[] Break(Random random)
    {
        var bytes = (byte[])Sound.Clone();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static void ReadAll(PropertyObject properties)
    {
        foreach (var name in properties.Names)
        {
            var value = properties[name];
            _ = value.ToString();
            _ = value.IsSameAs(value);
            _ = value.Path;
            _ = properties.Has(name);
        }
    }
}
