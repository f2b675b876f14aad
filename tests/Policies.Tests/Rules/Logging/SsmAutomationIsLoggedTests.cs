using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class SsmAutomationIsLoggedTests : RuleTests<SsmAutomationIsLogged>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The required value", Setting("/ssm/automation/customer-script-log-destination", "CloudWatch")),
        Compliant(
            "The same by ARN",
            Setting(
                "arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/automation/customer-script-log-destination",
                "CloudWatch")),
        Violating(
            "Another value",
            Setting("/ssm/automation/customer-script-log-destination", "None"),
            "`settingValue` is \"None\" for `/ssm/automation/customer-script-log-destination`. Set it to "
            + "\"CloudWatch\"."),
        NotApplicable("Another setting", Setting("/ssm/parameter-store/default-parameter-tier", "Standard")),
        Undecided(
            "A value that is not known yet",
            "settingValue",
            Setting("/ssm/automation/customer-script-log-destination", PolicyValue.Unknown())),
    ];

    private static TestResource Setting(string id, PolicyValue value) => new(
        "aws:ssm/serviceSetting:ServiceSetting", "setting")
    {
        Properties = new() { ["settingId"] = id, ["settingValue"] = value },
    };
}
