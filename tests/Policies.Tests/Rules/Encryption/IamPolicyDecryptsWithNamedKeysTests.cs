using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Permissions.TestPolicies;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class IamPolicyDecryptsWithNamedKeysTests : RuleTests<IamPolicyDecryptsWithNamedKeys>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("One key", Policy("""{"Effect":"Allow","Action":"kms:*","Resource":"arn:aws:kms:eu-west-1:111122223333:key/1"}""")),
        Compliant(
            "Every key, by way of one service",
            Policy("""
                {"Effect":"Allow","Action":"kms:Decrypt","Resource":"*",
                 "Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}
                """)),
        Compliant("Encryption with every key", Policy("""{"Effect":"Allow","Action":"kms:Encrypt","Resource":"*"}""")),
        Violating(
            "Decryption with every key",
            Policy("""{"Sid":"Read","Effect":"Allow","Action":["kms:Decrypt"],"Resource":"*"}"""),
            "The statement `Read` of `policy` allows kms:Decrypt with every key. Name the ARNs of the keys in "
            + "`Resource`."),
        Violating(
            "Every key of an account",
            Policy("""{"Effect":"Allow","Action":"kms:*","Resource":"arn:aws:kms:*:111122223333:key/*"}"""),
            "`Statement[0]` of `policy` allows kms:Decrypt, kms:ReEncryptFrom with every key. Name the ARNs of the "
            + "keys in `Resource`."),
        Undecided("A policy that is not known yet", "policy", UnknownPolicy),
    ];
}
