namespace Alicerce.Policies.Rules.Patching;

/// <summary>AWS still repairs the runtime of a function.</summary>
public sealed class LambdaRuntimeIsSupported : ResourceRule<Lambda.Function>
{
    /// <summary>Makes the rule.</summary>
    public LambdaRuntimeIsSupported()
        : base(new RuleInfo
        {
            Id = "lambda-runtime-is-supported",
            Title = "A Lambda function uses a runtime that gets updates.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Patching,
            Responsibility = Responsibility.Shared,
            Controls = ["Lambda.2"],
            Checkov = ["CKV_AWS_363"],
            Rationale =
                "A deprecated runtime gets no security updates, and some months later Lambda takes no new code for "
                + "it.",
            Fix = "Set `runtime` to a current version, such as \"dotnet10\", and test the function with it.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<DeprecatedRuntimes>();

    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Function resource, ResourceContext context)
    {
        if (resource.PackageType == "Image")
        {
            context.NotApplicable("An image brings its own runtime.");
        }

        if (context.Properties.Text("runtime") is { } runtime
            && context.GetConfig<DeprecatedRuntimes>().Runtimes.Contains(runtime))
        {
            context.ReportViolation(
                $"`runtime` is \"{runtime}\" on this function, which gets no updates any more. Set it to a current "
                + "version.");
        }
    }
}
