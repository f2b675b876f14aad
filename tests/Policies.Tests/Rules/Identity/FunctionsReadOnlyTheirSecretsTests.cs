using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.TestFunctions;
using static Alicerce.Policies.Tests.TestRoles;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class FunctionsReadOnlyTheirSecretsTests : RuleTests<FunctionsReadOnlyTheirSecrets>
{
    private const string Arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-a1b2c3";

    private static readonly TestResource Reader = Role("reader");

    private static readonly TestResource Secret =
        TestResource.Of<SecretsManager.Secret>("orders", new() { ["name"] = "orders", ["arn"] = Arn });

    private static readonly TestResource Given = Ingest.Naming("role", Reader).Naming("environment", Secret);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A role that may read the secret",
            Secret, Reader, Given, Reader.May(Allow("secretsmanager:GetSecretValue", Arn))),
        Compliant("A policy that takes the ARN of the secret", Secret, Reader, Given, Reader.MayUse(Secret)),
        Compliant(
            "A secret by its name, before it has an ARN",
            TestResource.Of<SecretsManager.Secret>("orders", new() { ["name"] = "orders", ["arn"] = PolicyValue.Unknown() }),
            Reader, Given,
            Reader.May(Allow(
                "secretsmanager:GetSecretValue",
                "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-??????"))),
        Violating(
            "A role without the permission",
            [Secret, Reader, Given, Reader.Has("service-role/AWSLambdaBasicExecutionRole")],
            "The function ingest is given the secret orders, and its role may not read it. Allow "
            + "`secretsmanager:GetSecretValue` on the ARN of the secret."),
        Violating(
            "A role that may read every secret",
            [Secret, Reader, Given, Reader.May(Allow("secretsmanager:Get*"))],
            Broad),
        Violating(
            "A managed policy for every secret",
            [Secret, Reader, Given, Reader.Has("SecretsManagerReadWrite")],
            Broad),
        Violating(
            "The ARN of the secret as a text",
            [
                Secret, Reader,
                Ingest with
                {
                    Properties = new()
                    {
                        ["environment"] = new PropertyBag { ["variables"] = new PropertyBag { ["SECRET"] = Arn } },
                        ["role"] = "arn:aws:iam::123456789012:role/reader",
                    },
                },
            ],
            "The function ingest is given the secret orders, and its role may not read it. Allow "
            + "`secretsmanager:GetSecretValue` on the ARN of the secret."),
        NotApplicable("A function without secrets", Ingest, "Its variables name no secret of the stack."),
        Undecided("A policy that takes no value from the secret", "policy", Secret, Reader, Given, Reader.MayUse(Queue)),
    ];

    private const string Broad =
        "This role of the function ingest may read every secret of the account. Name the ARN of orders in `Resource`.";
}
