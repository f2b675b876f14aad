using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamPolicySharesNoResourcesTests() : ActionRuleTests<IamPolicySharesNoResources>(
    "s3:Put*", "s3:PutBucketAcl, s3:PutBucketPolicy, s3:PutObjectAcl");
