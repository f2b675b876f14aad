using System.Collections.Immutable;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Responsibilities;
using Alicerce.Engine.Tests.Components.Network;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Render;

/// <summary>A preview of a small shop: a network, a database, an upload bucket and what guards them.</summary>
internal sealed class SamplePreview
{
    private const string Pack = "alicerce-aws";
    private const string Version = "0.1.0";
    private readonly List<PlannedResource> _resources = [];
    private readonly Urn _stack;

    private SamplePreview() => _stack = Add(null, TypeToken.RootStack, "shop-dev", custom: false);

    /// <summary>Everything is to be created, and nothing is wrong.</summary>
    public static async Task<PreviewResult> GoodAsync()
    {
        var sample = new SamplePreview();
        await sample.FillAsync();
        return new PreviewResult
        {
            Project = "shop",
            Stack = "dev",
            Organization = "organization",
            Outcome = Outcome.Succeeded,
            Configuration = new PropertyMap(new Dictionary<string, PropertyValue>
            {
                ["aws:region"] = new PropertyValue.String("us-east-1"),
                ["shop:databasePassword"] = new PropertyValue.Secret(new PropertyValue.String("hunter2")),
            }),
            Resources = [.. sample._resources],
            Outputs = new PropertyMap(new Dictionary<string, PropertyValue>
            {
                ["bucketName"] = new PropertyValue.Unknown(),
                ["databasePassword"] = new PropertyValue.Secret(new PropertyValue.String("hunter2")),
                ["network"] = new PropertyValue.Map(new Dictionary<string, PropertyValue>
                {
                    ["cidrBlock"] = new PropertyValue.String("10.20.0.0/16"),
                    ["privateSubnetIds"] = new PropertyValue.List(new PropertyValue.Unknown(),
                        new PropertyValue.Unknown()),
                    ["zones"] = new PropertyValue.List(new PropertyValue.String("us-east-1a"),
                        new PropertyValue.String("us-east-1b")),
                }),
                ["region"] = new PropertyValue.String("us-east-1"),
            }),
            Packs = [new PolicyPackSummary(Pack, Version, "Alicerce for AWS", "policies", [.. Policies()])],
            StatedAnswers =
            [
                new StatedAnswer("aws:index/getAvailabilityZones:getAvailabilityZones", "us-east-1a, us-east-1b, "
                    + "us-east-1c"),
                new StatedAnswer("aws:index/getCallerIdentity:getCallerIdentity", "account 123456789012"),
            ],
            Duration = TimeSpan.FromMilliseconds(1234),
        };
    }

    /// <summary>The same with findings of every kind.</summary>
    public static async Task<PreviewResult> BlockedAsync()
    {
        var good = await GoodAsync();
        var names = good.Resources.ToLookup(resource => resource.Name, resource => resource.Urn);
        return good with
        {
            Outcome = Outcome.BlockedByPolicy,
            Violations =
            [
                Violation("rds-instance-is-private", EnforcementLevel.Mandatory, PolicySeverity.Critical,
                    names["shop-orders"].First(),
                    "`publiclyAccessible` is true. Set it to false and reach the database through the network."),
                Violation("resource-has-owner-tag", EnforcementLevel.Advisory, PolicySeverity.Low,
                    names["uploads"].Last(),
                    "The tag `owner` is missing. Add it to the stack's default tags."),
                Violation("resource-has-owner-tag", EnforcementLevel.Advisory, PolicySeverity.Low,
                    names["shop-orders"].First(),
                    "The tag `owner` is missing. Add it to the stack's default tags."),
                Violation("data-is-in-a-backup-plan", EnforcementLevel.Mandatory, PolicySeverity.High,
                    good.Resources[0].Urn,
                    "No backup plan selects anything. Add an `aws:backup/selection:Selection` that covers the tag "
                        + "`backup`, so that "
                    + "databases, tables and volumes can be restored after a mistake, and test the restore."),
            ],
            NotDecided =
            [
                Undecided("kms-key-rotates", names["data"].First(), "enableKeyRotation"),
                .. good.Resources.Where(resource => resource.Type == "aws:ec2/subnet:Subnet").Select(subnet =>
                    Undecided("subnet-has-no-public-address", subnet.Urn, "mapPublicIpOnLaunch")),
            ],
            Exempt =
            [
                new ExemptViolation(Pack, Version, "volume-has-snapshots", names["shop-orders"].First(), "2027-01-31",
                    "The volume is made again from the database.", "No snapshot policy covers it."),
            ],
            Duties =
            [
                Duty("rds-exposure", [Violation("rds-instance-is-private", EnforcementLevel.Mandatory,
                    PolicySeverity.Critical, names["shop-orders"].First(), "`publiclyAccessible` is true.")]),
                Duty("rds-logs", [], "rds-instance-exports-its-logs"),
                Duty("rds-standby", []),
                Duty("kms-rotation", [], "kms-key-is-enabled"),
            ],
            Remediations =
            [
                new Remediation(
                    Pack, Version, "bucket-owner-enforced", names["uploads-ownership"].First(), "Sets the owner.",
                    PropertyMap.Empty.With("rule", PropertyValue.Map.Empty),
                    PropertyMap.Empty.With("rule", new PropertyValue.Map(
                        [KeyValuePair.Create<string, PropertyValue>("objectOwnership",
                            new PropertyValue.String("BucketOwnerEnforced"))]))),
            ],
            Diagnostics =
            [
                new Diagnostic(DiagnosticSeverity.Warning, "`engineVersion` is not pinned: AWS chooses the newest.",
                    names["shop-orders"].First()),
                new Diagnostic(DiagnosticSeverity.Debug, "Only for those who asked."),
            ],
            UnreadableSecrets = ["shop:databasePassword"],
        };
    }

    /// <summary>A program that failed half way.</summary>
    public static async Task<PreviewResult> FailedAsync()
    {
        var good = await GoodAsync();
        var database = good.Resources.Single(resource => resource.Name == "shop-orders").Urn;
        return good with
        {
            Outcome = Outcome.Failed,
            Outputs = PropertyMap.Empty,
            StatedAnswers = [],
            Resources = [.. good.Resources.Take(3)],
            Diagnostics =
            [
                new Diagnostic(DiagnosticSeverity.Error, "`storageEncryted` is not a property of "
                    + "`aws:rds/instance:Instance`. Did you mean `storageEncrypted`?", database),
                new Diagnostic(DiagnosticSeverity.Error, "The program ended with exit code 1.\nUnhandled exception. "
                    + "System.InvalidOperationException: No subnet is left.\n   at Shop.Network.Create()"),
            ],
        };
    }

    private async Task FillAsync()
    {
        Add(_stack, "pulumi:providers:aws", "default_7_48_0");
        var network = Add(_stack, "shop:network:PrivateNetwork", "network", custom: false);
        var vpc = Add(network, "awsx:ec2:Vpc", "shop", custom: false);
        await ExpandAsync(vpc);
        var group = Add(network, "aws:ec2/securityGroup:SecurityGroup", "shop-web");
        foreach (var rule in (string[])["https-from-anywhere", "http-from-anywhere", "health-from-balancer"])
        {
            Add(network, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", $"shop-web-{rule}");
        }

        var data = Add(_stack, "shop:data:Orders", "orders", custom: false);
        Add(data, "aws:kms/key:Key", "data");
        Add(data, "aws:rds/instance:Instance", "shop-orders", options: new ResourceOptions { Protect = true }, group);
        var uploads = Add(_stack, "shop:data:Uploads", "uploads", custom: false);
        var bucket = Add(uploads, "aws:s3/bucket:Bucket", "uploads",
            options: new ResourceOptions { RetainOnDelete = true, Protect = true });
        foreach (var companion in (string[])["PublicAccessBlock", "OwnershipControls",
            "ServerSideEncryptionConfiguration", "Versioning"])
        {
            var module = char.ToLowerInvariant(companion[0]) + companion[1..];
            var name = companion == "OwnershipControls" ? "uploads-ownership" : "uploads";
            Add(bucket, $"aws:s3/bucket{companion}:Bucket{companion}", name == "uploads" ? $"uploads-{module}" : name);
        }
    }

    private async Task ExpandAsync(Urn component)
    {
        var host = new RecordingHost("us-east-1a", "us-east-1b");
        var inputs = PropertyMap.Empty.With("numberOfAvailabilityZones", new PropertyValue.Number(2));
        await new VpcExpansion().ExpandAsync(
            new RemoteComponentRequest(component, "awsx:ec2:Vpc", "shop", inputs), host, CancellationToken.None);
        foreach (var child in host.Children)
        {
            _resources.Add(new PlannedResource
            {
                Urn = Urn.Create("dev", "shop", child.Parent, child.Type, child.Name),
                Type = child.Type,
                Name = child.Name,
                Custom = true,
                Operation = Operation.Create,
                Parent = child.Parent,
                Inputs = child.Inputs,
                IsExpanded = true,
            });
        }
    }

    private Urn Add(Urn? parent, string type, string name, bool custom = true) =>
        Add(parent, type, name, ResourceOptions.None, custom);

    private Urn Add(Urn? parent, string type, string name, ResourceOptions options, params Urn[] dependencies) =>
        Add(parent, type, name, options, custom: true, dependencies);

    private Urn Add(Urn? parent, string type, string name, ResourceOptions options, bool custom,
        params Urn[] dependencies)
    {
        var urn = Urn.Create("dev", "shop", parent, type, name);
        _resources.Add(new PlannedResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Custom = custom,
            Operation = Operation.Create,
            Parent = parent,
            Options = options,
            Dependencies = [.. dependencies],
        });
        return urn;
    }

    private static ImmutableArray<PolicySummary> Policies() =>
    [
        Policy("bucket-owner-enforced", EnforcementLevel.Remediate),
        Policy("data-is-in-a-backup-plan", EnforcementLevel.Mandatory),
        Policy("kms-key-rotates", EnforcementLevel.Mandatory),
        Policy("rds-instance-is-private", EnforcementLevel.Mandatory,
            "https://example.org/rules/rds-instance-is-private"),
        Policy("resource-has-owner-tag", EnforcementLevel.Advisory),
        Policy("subnet-has-no-public-address", EnforcementLevel.Mandatory),
        Policy("volume-is-encrypted", EnforcementLevel.Disabled),
    ];

    private static PolicySummary Policy(string name, EnforcementLevel level, string url = "") =>
        new(name, name, Description(name), level, PolicySeverity.Medium, "", url);

    private static string Description(string policy) => $"What `{policy}` demands.";

    private static Violation Violation(string policy, EnforcementLevel level, PolicySeverity severity, Urn urn,
        string message) =>
        new(Pack, Version, policy, level, severity, urn, $"{Description(policy)}\n{message}", Description(policy));

    private static DutyVerdict Duty(string id, ImmutableArray<Violation> violations, params string[] held) =>
        new(Pack, "RDS", new Duty(id, "Do it.", ["some-rule"], []), violations, [], [], [.. held]);

    private static NotDecided Undecided(string policy, Urn urn, string path) =>
        new(Pack, Version, policy, EnforcementLevel.Mandatory, PolicySeverity.Medium, urn, "boolean", path,
            "cannot run");
}
