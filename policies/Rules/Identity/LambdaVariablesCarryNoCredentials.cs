namespace Alicerce.Policies.Rules.Identity;

/// <summary>The variables of a function carry no credentials.</summary>
public sealed class LambdaVariablesCarryNoCredentials() : ResourceRule<Lambda.Function>(new RuleInfo
{
    Id = "lambda-variables-carry-no-credentials",
    Title = "The variables of a Lambda function carry no credentials.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_45"],
    Rationale = "Everyone who may look at the function reads its variables, and they stay in every version of it.",
    Fix = "Let the function read the credential from Secrets Manager or Parameter Store, with its own role.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Function resource, ResourceContext context)
    {
        if (!context.Properties.At("environment.variables").Exists)
        {
            return;
        }

        var variables = context.Properties.At("environment.variables").AsMap(PolicyValue.ReadValue).ToList();
        Judgement.ForEach(variables, (_, variable) =>
        {
            // The name tells what the value is: a password looks like any text.
            foreach (var (kind, _) in CredentialPatterns.FindIn($"{variable.Key}={variable.Value.AsText()}"))
            {
                context.ReportViolation(
                    $"`environment.variables.{variable.Key}` carries {kind}. Let the function read it from Secrets "
                    + "Manager with its role.");
            }
        });
    }
}
