using Pulumi.Policy;

namespace RandomPack;

/// <summary>The view of <c>random:index/randomPassword:RandomPassword</c>: only what the policies read.</summary>
public readonly struct RandomPassword : IResourceView<RandomPassword>
{
    private RandomPassword(PropertyObject properties) => Properties = properties;

    public static string ResourceType => "random:index/randomPassword:RandomPassword";

    public PropertyObject Properties { get; }

    public int? Length => Properties.Integer("length");

    public bool? Special => Properties.Boolean("special");

    public string? Result => Properties.Text("result");

    public static RandomPassword Of(PropertyObject properties) => new(properties);
}
