using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class DataStoresAreBackedUpTests : RuleTests<DataStoresAreBackedUp>
{
    private static readonly TestResource Plan = TestResource.Of<Backup.Plan>("daily");

    private static readonly TestResource Unlabelled =
        TestResource.Of<Rds.Instance>("unlabelled", new() { ["tags"] = PolicyValue.Unknown() });

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database with the tag of a selection", Plan, Selection(ByTag("Backup", "daily")), Database("daily")),
        Compliant(
            "A table that gets the tag from its provider",
            Plan,
            Selection(ByTag("Backup", "daily")),
            TestResource.Of<DynamoDB.Table>("files") with { Provider = Provider("""{"tags":{"Backup":"daily"}}""") }),
        Compliant("A selection of every table", Plan, Selection(ByArn("arn:aws:dynamodb:*:*:table/*")), Table()),
        Compliant("A selection of everything", Plan, Selection(ByArn("*")), Table(), Database("none")),
        Compliant("A table that a selection names, before its ARN is known", Plan, Naming(Table()), Table()),
        Compliant(
            "A selection by condition",
            Plan,
            Selection(new()
            {
                ["resources"] = PolicyValue.List("*"),
                ["conditions"] = PolicyValue.List(new PropertyBag
                {
                    ["stringEquals"] = PolicyValue.List(Pair("aws:ResourceTag/Backup", "daily")),
                }),
            }),
            Database("daily")),
        Compliant("A volume with the tags of a snapshot policy", SnapshotPolicy("ENABLED"), Volume("daily")),
        Compliant(
            "A database that goes without a backup, with a reason",
            TestResource.Of<Rds.Instance>("db", new()
            {
                ["tags"] = new PropertyBag { ["BackupOptOut"] = "filled from the archive every night" },
            })),
        Compliant(
            "A reason in another tag",
            TestResource.Of<Rds.Instance>("db", new()
            {
                ["tags"] = new PropertyBag { ["WithoutBackup"] = "filled from the archive every night" },
            })) with
        {
            Config = new() { ["optOutTag"] = "WithoutBackup" },
        },
        Compliant(
            "A machine whose lasting volume has the tags of a snapshot policy",
            SnapshotPolicy("ENABLED"),
            Server(new() { ["deleteOnTermination"] = false, ["tags"] = new PropertyBag { ["Backup"] = "daily" } })),
        Compliant(
            "A machine whose volumes all get their tags from it",
            SnapshotPolicy("ENABLED"),
            TestResource.Of<Ec2.Instance>("server", new()
            {
                ["rootBlockDevice"] = new PropertyBag { ["deleteOnTermination"] = false },
                ["volumeTags"] = new PropertyBag { ["Backup"] = "daily" },
            })),
        Compliant(
            "A bucket of primary data that a selection matches",
            Plan, Selection(ByArn("arn:aws:s3:::*")), Documents("primary")),
        Compliant("A database that a plan of another stack selects", Database("weekly")) with
        {
            Config = new() { ["selectedElsewhere"] = PolicyValue.List("Backup=weekly") },
        },
        Compliant(
            "A selection that says of nothing what it leaves out",
            Plan,
            Selection(new(ByTag("Backup", "daily"))
            {
                ["notResources"] = PolicyValue.Unknown(),
                ["conditions"] = PolicyValue.Unknown(),
            }),
            Database("daily")),
        Violating(
            "A machine with a lasting volume",
            Server(new() { ["deleteOnTermination"] = false }),
            Missing("the machine", "server", "it has no tags")),
        Violating(
            "A bucket of primary data",
            Documents("primary"),
            Missing("the bucket", "documents", "its tags are DataClass=primary")),
        Violating(
            "A database in another region than the plan",
            [
                Plan,
                Selection(ByTag("Backup", "daily")) with { Provider = Region("eu-west-1") },
                Database("daily") with { Provider = Region("us-east-1") },
            ],
            Missing("the database", "db", "its tags are Backup=daily")),
        NotApplicable("A bucket of data that the configuration does not count as primary", Documents("primary")) with
        {
            Config = new() { ["primaryDataTag"] = "DataClass=only-copy" },
        },
        NotApplicable(
            "A replica",
            TestResource.Of<Rds.Instance>("db", new() { ["replicateSourceDb"] = "primary" })),
        NotApplicable(
            "A machine whose volumes go with it",
            Server(new() { ["deleteOnTermination"] = true })),
        NotApplicable("A bucket of copies", Documents("derived")),
        NotApplicable(
            "An instance of a cluster, which is backed up as a whole",
            new TestResource("aws:rds/clusterInstance:ClusterInstance", "reader")),
        Compliant(
            "A volume of a machine that a selection covers",
            Plan,
            Selection(ByTag("Backup", "daily")),
            Volume("none"),
            Machine("daily"),
            Attachment),
        Compliant(
            "A volume of a machine that a snapshot policy covers",
            SnapshotPolicy("ENABLED", "INSTANCE"),
            Volume("none"),
            Machine("daily"),
            Attachment),
        Violating(
            "A volume of a machine without a backup",
            [Plan, Selection(ByTag("Backup", "daily")), Volume("none"), Machine("none"), Attachment],
            Missing("the volume", "data", "its tags are Backup=none")),
        Violating(
            "A snapshot policy for machines",
            [SnapshotPolicy("ENABLED", "INSTANCE"), Volume("daily")],
            Missing("the volume", "data", "its tags are Backup=daily")),
        Compliant(
            "A selection of every cluster",
            Plan,
            Selection(ByArn("arn:aws:rds:*:*:cluster:*")),
            new TestResource("aws:rds/cluster:Cluster", "orders")),
        Violating(
            "A selection of every database that is no cluster",
            [Plan, Selection(ByArn("arn:aws:rds:*:*:db:*")), new TestResource("aws:rds/cluster:Cluster", "orders")],
            Missing("the cluster", "orders", "it has no tags")),
        Violating("A database without a backup", [Database("none")], Missing("the database", "db", "its tags are Backup=none")),
        Violating("A table without tags", [Plan, Selection(ByTag("Backup", "daily")), Table()], Missing("the table", "files", "it has no tags")),
        Violating(
            "A selection without a plan",
            [Selection(ByTag("Backup", "daily")), Database("daily")],
            Missing("the database", "db", "its tags are Backup=daily")),
        Violating(
            "A database in another Region than the plan",
            [
                Plan,
                Selection(new(ByArn("*")) { ["region"] = "us-east-1" }),
                TestResource.Of<Rds.Instance>("db") with
                {
                    Provider = new("pulumi:providers:aws", "west") { Properties = new() { ["region"] = "us-west-2" } },
                },
            ],
            Missing("the database", "db", "it has no tags")),
        Compliant(
            "A database in the Region of the plan",
            Plan,
            Selection(new(ByArn("*")) { ["region"] = "us-east-1" }),
            TestResource.Of<Rds.Instance>("db", new() { ["region"] = "us-east-1" })),
        Violating(
            "A database that a selection leaves out",
            [
                Plan,
                Selection(new()
                {
                    ["resources"] = PolicyValue.List("*"),
                    ["notResources"] = PolicyValue.List("arn:aws:rds:*:*:db:*"),
                }),
                Database("daily"),
            ],
            Missing("the database", "db", "its tags are Backup=daily")),
        Violating(
            "A snapshot policy that is off",
            [SnapshotPolicy("DISABLED"), Volume("daily")],
            Missing("the volume", "data", "its tags are Backup=daily")),
        Violating(
            "A database without a backup beside one whose tags are not known yet",
            [Unlabelled, Database("none")],
            Missing("the database", "db", "its tags are Backup=none")),
        Undecided(
            "Tags that are not known yet",
            "tags",
            Plan,
            Selection(ByTag("Backup", "daily")),
            Unlabelled),
    ];

    private static string Missing(string noun, string name, string tags) =>
        $"No backup selection or snapshot policy covers {noun} {name} ({tags}). Add a tag that one of them looks for, "
        + "or "
        + "name its ARN in `resources` of a backup selection; to go without on purpose, say why in a tag "
        + "`BackupOptOut`.";

    private static TestResource Database(string backup) =>
        TestResource.Of<Rds.Instance>("db", new() { ["tags"] = new PropertyBag { ["Backup"] = backup } });

    private static TestResource Table() =>
        TestResource.Of<DynamoDB.Table>("files", new() { ["arn"] = PolicyValue.Unknown() });

    private static TestResource Volume(string backup) =>
        TestResource.Of<Ebs.Volume>("data", new() { ["tags"] = new PropertyBag { ["Backup"] = backup } });

    private static TestResource Provider(string defaultTags) =>
        new("pulumi:providers:aws", "aws") { Properties = new() { ["defaultTags"] = defaultTags } };

    private static TestResource Selection(PropertyBag properties) =>
        TestResource.Of<Backup.Selection>("all", new(properties) { ["planId"] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["planId"] = [Plan] },
        };

    private static TestResource Naming(TestResource store) =>
        TestResource.Of<Backup.Selection>("all", new()
        {
            ["planId"] = PolicyValue.Unknown(),
            ["resources"] = PolicyValue.List(PolicyValue.Unknown()),
        }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>
            {
                ["planId"] = [Plan],
                ["resources"] = [store],
            },
        };

    private static PropertyBag ByTag(string key, string value) => new()
    {
        ["selectionTags"] = PolicyValue.List(new PropertyBag(Pair(key, value)) { ["type"] = "STRINGEQUALS" }),
    };

    private static PropertyBag ByArn(string pattern) => new() { ["resources"] = PolicyValue.List(pattern) };

    private static PropertyBag Pair(string key, string value) => new() { ["key"] = key, ["value"] = value };

    private static TestResource Server(PropertyBag device) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["ebsBlockDevices"] = PolicyValue.List(device) });

    private static TestResource Documents(string dataClass) =>
        TestResource.Of<S3.Bucket>("documents", new() { ["tags"] = new PropertyBag { ["DataClass"] = dataClass } });

    private static TestResource Region(string region) =>
        new("pulumi:providers:aws", region) { Properties = new() { ["region"] = region } };

    private static TestResource Machine(string backup) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["tags"] = new PropertyBag { ["Backup"] = backup } });

    private static TestResource Attachment => TestResource.Of<Ec2.VolumeAttachment>("attached")
        .Naming("volumeId", Volume("none"))
        .Naming("instanceId", Machine("none"));

    private static TestResource SnapshotPolicy(string state, string type = "VOLUME") => TestResource.Of<Dlm.LifecyclePolicy>("snapshots", new()
    {
        ["state"] = state,
        ["policyDetails"] = new PropertyBag
        {
            ["resourceTypes"] = PolicyValue.List(type),
            ["targetTags"] = new PropertyBag { ["Backup"] = "daily" },
        },
    });
}
