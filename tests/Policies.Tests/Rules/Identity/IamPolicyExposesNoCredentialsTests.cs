using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamPolicyExposesNoCredentialsTests() : ActionRuleTests<IamPolicyExposesNoCredentials>(
    "rds-db:connect", "rds-db:connect");
