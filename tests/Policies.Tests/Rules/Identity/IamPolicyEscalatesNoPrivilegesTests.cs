using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamPolicyEscalatesNoPrivilegesTests() : ActionRuleTests<IamPolicyEscalatesNoPrivileges>(
    "iam:Attach*", "iam:AttachGroupPolicy, iam:AttachRolePolicy, iam:AttachUserPolicy");
