using Pulumi.Policy;
using Pulumi.Policy.Testing;

namespace Alicerce.Policies.Benchmarks;

/// <summary>A stack of many small systems, each of ten resources that refer to each other by unknown values.</summary>
internal static class ManySystems
{
    public static IReadOnlyList<TestResource> Of(int count) => [.. Enumerable.Range(0, count).SelectMany(System)];

    private static IEnumerable<TestResource> System(int number)
    {
        var bucket = New("aws:s3/bucket:Bucket", "uploads", []);
        var group = New("aws:ec2/securityGroup:SecurityGroup", "web", new() { ["description"] = "Web" });
        var function = New("aws:lambda/function:Function", "ingest", new()
        {
            ["runtime"] = "dotnet10",
            ["environment"] = new PropertyBag { ["variables"] = new PropertyBag { ["TABLE"] = "files" } },
        });
        yield return bucket;
        yield return group;
        yield return function;
        yield return Naming(New("aws:s3/bucketVersioning:BucketVersioning", "uploads", new()
        {
            ["versioningConfiguration"] = new PropertyBag { ["status"] = "Enabled" },
        }), "bucket", bucket);
        yield return Naming(New("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "uploads", new()
        {
            ["blockPublicAcls"] = true,
            ["blockPublicPolicy"] = true,
            ["ignorePublicAcls"] = true,
            ["restrictPublicBuckets"] = true,
        }), "bucket", bucket);
        yield return Naming(New("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "https", new()
        {
            ["ipProtocol"] = "tcp",
            ["fromPort"] = 443,
            ["toPort"] = 443,
            ["cidrIpv4"] = "0.0.0.0/0",
        }), "securityGroupId", group);
        yield return Naming(New("aws:ec2/instance:Instance", "web", new()
        {
            ["instanceType"] = "m7g.large",
            ["metadataOptions"] = new PropertyBag { ["httpTokens"] = "required" },
            ["rootBlockDevice"] = new PropertyBag { ["encrypted"] = true },
        }), "vpcSecurityGroupIds", group);
        yield return Naming(New("aws:rds/instance:Instance", "orders", new()
        {
            ["engine"] = "postgres",
            ["engineVersion"] = "17.4",
            ["storageEncrypted"] = true,
            ["backupRetentionPeriod"] = 14,
        }), "vpcSecurityGroupIds", group);
        yield return New("aws:dynamodb/table:Table", "files", new() { ["billingMode"] = "PAY_PER_REQUEST" });
        yield return Naming(New("aws:lambda/permission:Permission", "ingest", new()
        {
            ["action"] = "lambda:InvokeFunction",
            ["principal"] = "s3.amazonaws.com",
        }), "function", function);

        TestResource New(string type, string name, PropertyBag properties) =>
            new(type, $"{name}-{number}") { Properties = properties };
    }

    private static TestResource Naming(TestResource resource, string property, TestResource source) => resource with
    {
        Properties = new(resource.Properties) { [property] = PolicyValue.Unknown() },
        PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { [property] = [source] },
    };
}
