using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class SsmDocumentSharingIsBlockedTests : RuleTests<SsmDocumentSharingIsBlocked>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The required value", Setting("/ssm/documents/console/public-sharing-permission", "Disable")),
        Compliant(
            "The same by ARN",
            Setting(
                "arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission",
                "Disable")),
        Violating(
            "Another value",
            Setting("/ssm/documents/console/public-sharing-permission", "Enable"),
            "`settingValue` is \"Enable\" for `/ssm/documents/console/public-sharing-permission`. Set it to "
            + "\"Disable\"."),
        NotApplicable("Another setting", Setting("/ssm/parameter-store/default-parameter-tier", "Standard")),
        Undecided(
            "A value that is not known yet",
            "settingValue",
            Setting("/ssm/documents/console/public-sharing-permission", PolicyValue.Unknown())),
    ];

    private static TestResource Setting(string id, PolicyValue value) => new(
        "aws:ssm/serviceSetting:ServiceSetting", "setting")
    {
        Properties = new() { ["settingId"] = id, ["settingValue"] = value },
    };
}
