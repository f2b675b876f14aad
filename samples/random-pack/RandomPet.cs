using Pulumi.Policy;

namespace RandomPack;

/// <summary>The view of <c>random:index/randomPet:RandomPet</c>: only what the policies read.</summary>
public readonly struct RandomPet : IResourceView<RandomPet>
{
    private RandomPet(PropertyObject properties) => Properties = properties;

    public static string ResourceType => "random:index/randomPet:RandomPet";

    public PropertyObject Properties { get; }

    public string? Prefix => Properties.Text("prefix");

    public static RandomPet Of(PropertyObject properties) => new(properties);
}
