namespace Alicerce.Policies;

/// <summary>A rule that a setting of Systems Manager for the whole account has a value.</summary>
public abstract class ServiceSettingRule : RepairableRule
{
    private readonly string _setting;
    private readonly string _required;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="setting">The path of the setting, such as <c>/ssm/documents/console/public-sharing-permission</c>.</param>
    /// <param name="required">The value that it must have.</param>
    private protected ServiceSettingRule(RuleInfo info, string setting, string required)
        : base(info, "aws:ssm/serviceSetting:ServiceSetting")
    {
        _setting = setting;
        _required = required;
    }

    /// <inheritdoc/>
    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        // The id is the path, or an ARN that ends with it.
        if (context.Properties.Text("settingId")?.EndsWith(_setting, StringComparison.Ordinal) != true)
        {
            context.NotApplicable($"It is another setting than `{_setting}`.");
        }

        var value = context.Properties.Text("settingValue");
        if (value != _required)
        {
            wrong(
                "settingValue",
                _required,
                $"`settingValue` is {Found.Of(value)} for `{_setting}`. Set it to \"{_required}\".");
        }
    }
}
