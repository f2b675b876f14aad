using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class NewVolumesAreEncryptedByDefaultTests : RuleTests<NewVolumesAreEncryptedByDefault>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default is on", Default(true)),
        Compliant("The default, for want of a word", TestResource.Of<Ebs.EncryptionByDefault>("account")),
        Violating(
            "The default is off", Default(false), "`enabled` is false on the default of the account. Set it to true."),
        Undecided("A switch that is not known yet", "enabled", Default(PolicyValue.Unknown())),
    ];

    private static TestResource Default(PolicyValue enabled) =>
        TestResource.Of<Ebs.EncryptionByDefault>("account", new() { ["enabled"] = enabled });
}
