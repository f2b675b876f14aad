using NewPack;
using Pulumi.Policy;

return await PolicyPackHost.RunAsync(args, new PolicyPack("new-pack")
{
    Version = "1.0.0",
    EnforcementLevel = EnforcementLevel.Mandatory,
    Policies = [new BucketIsPrivate()],
});
