using System.Globalization;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Tests.Components.Network;

public sealed class SubnetPlanTests
{
    // The layouts that the awsx provider computes. A spec is written `Type [name] [/mask | size=n] [blocks]`.
    private static readonly (string Name, string Strategy, string Vpc, int Zones, int? ZoneMask, string Specs,
        string Expected)[] Layouts =
    [
        ("The default in three zones", "Legacy", "10.0.0.0/16", 3, null, "default",
            "private-1 10.0.0.0/19, public-1 10.0.32.0/20, private-2 10.0.64.0/19, public-2 10.0.96.0/20, "
                + "private-3 10.0.128.0/19, public-3 10.0.160.0/20"),
        ("The default in two zones", "Legacy", "10.0.0.0/16", 2, null, "default",
            "private-1 10.0.0.0/18, public-1 10.0.64.0/19, private-2 10.0.128.0/18, public-2 10.0.192.0/19"),
        ("The default in one zone", "Legacy", "10.0.0.0/16", 1, null, "default",
            "private-1 10.0.0.0/17, public-1 10.0.128.0/18"),
        ("The default in a small block", "Legacy", "10.0.0.0/20", 2, null, "default",
            "private-1 10.0.0.0/22, public-1 10.0.4.0/23, private-2 10.0.8.0/22, public-2 10.0.12.0/23"),
        ("Private and public specs", "Legacy", "10.0.0.0/16", 2, null, "Private; Public",
            "private-1 10.0.0.0/19, public-1 10.0.32.0/20, private-2 10.0.128.0/19, public-2 10.0.160.0/20"),
        ("All three types", "Legacy", "10.0.0.0/16", 3, null, "Public; Private; Isolated",
            "private-1 10.0.0.0/19, public-1 10.0.32.0/20, isolated-1 10.0.48.0/24, "
            + "private-2 10.0.64.0/19, public-2 10.0.96.0/20, isolated-2 10.0.112.0/24, "
            + "private-3 10.0.128.0/19, public-3 10.0.160.0/20, isolated-3 10.0.176.0/24"),
        ("Public alone", "Legacy", "10.0.0.0/16", 2, null, "Public", "public-1 10.0.0.0/20, public-2 10.0.128.0/20"),
        ("Masks of the program", "Legacy", "10.0.0.0/16", 2, null, "Public /22; Private /20",
            "private-1 10.0.0.0/20, public-1 10.0.16.0/22, private-2 10.0.128.0/20, public-2 10.0.144.0/22"),
        ("Several specs of a type", "Legacy", "10.0.0.0/16", 2, null, "Public /24; Private app /22; Private db /24",
            "app-1 10.0.0.0/22, db-1 10.0.4.0/24, public-1 10.0.5.0/24, app-2 10.0.128.0/22, db-2 10.0.132.0/24, "
                + "public-2 10.0.133.0/24"),
        ("Isolated alone", "Legacy", "10.0.0.0/24", 1, null, "Isolated", "isolated-1 10.0.0.0/24"),
        ("Ignored blocks", "Legacy", "10.0.0.0/16", 2, null, "Public 10.0.9.0/24,10.0.10.0/24",
            "public-1 10.0.0.0/20, public-2 10.0.128.0/20"),
        ("The default in three zones", "Auto", "10.0.0.0/16", 3, null, "default",
            "private-1 10.0.0.0/19, public-1 10.0.32.0/20, private-2 10.0.64.0/19, public-2 10.0.96.0/20, "
                + "private-3 10.0.128.0/19, public-3 10.0.160.0/20"),
        ("Masks of the program", "Auto", "10.0.0.0/16", 2, null, "Public /24; Private /20; Isolated /24",
            "public-1 10.0.0.0/24, private-1 10.0.16.0/20, isolated-1 10.0.32.0/24, public-2 10.0.128.0/24, "
                + "private-2 10.0.144.0/20, isolated-2 10.0.160.0/24"),
        ("Equal shares", "Auto", "10.0.0.0/16", 3, null, "Public; Private; Isolated",
            "public-1 10.0.0.0/20, private-1 10.0.16.0/20, isolated-1 10.0.32.0/20, "
            + "public-2 10.0.64.0/20, private-2 10.0.80.0/20, isolated-2 10.0.96.0/20, "
            + "public-3 10.0.128.0/20, private-3 10.0.144.0/20, isolated-3 10.0.160.0/20"),
        ("A zone mask", "Auto", "10.0.0.0/16", 2, 20, "default",
            "private-1 10.0.0.0/21, public-1 10.0.8.0/22, private-2 10.0.16.0/21, public-2 10.0.24.0/22"),
        ("A size", "Auto", "10.0.0.0/16", 2, null, "Public size=256; Private",
            "public-1 10.0.0.0/24, private-1 10.0.64.0/18, public-2 10.0.128.0/24, private-2 10.0.192.0/18"),
        ("Unused ranges", "Auto", "10.0.0.0/16", 1, null, "Public /24; Unused /24; Private /24",
            "public-1 10.0.0.0/24, unused-1 10.0.1.0/24, private-1 10.0.2.0/24"),
        ("A default replaced", "AutoMerge", "10.0.0.0/16", 2, null, "Public",
            "private-1 10.0.0.0/18, public-1 10.0.64.0/18, private-2 10.0.128.0/18, public-2 10.0.192.0/18"),
        ("A type added", "AutoMerge", "10.0.0.0/16", 2, null, "Isolated /24",
            "private-1 10.0.0.0/18, public-1 10.0.64.0/19, isolated-1 10.0.96.0/24, private-2 10.0.128.0/18, "
                + "public-2 10.0.192.0/19, isolated-2 10.0.224.0/24"),
        ("Blocks of the program", "Auto", "10.0.0.0/16", 2, null,
            "Public 10.0.9.0/24,10.0.10.0/24; Private app /20 10.0.16.0/20,10.0.32.0/20",
            "public-1 10.0.9.0/24, app-1 10.0.16.0/20, public-2 10.0.10.0/24, app-2 10.0.32.0/20"),
        ("Blocks without a gap", "Exact", "10.0.0.0/24", 2, null,
            "Public 10.0.0.0/26,10.0.0.128/26; Unused 10.0.0.64/26,10.0.0.192/26",
            "public-1 10.0.0.0/26, unused-1 10.0.0.64/26, public-2 10.0.0.128/26, unused-2 10.0.0.192/26"),
        ("Masks without a gap", "Exact", "10.0.0.0/24", 1, null, "Private /25; Public /26; Unused /26",
            "private-1 10.0.0.0/25, public-1 10.0.0.128/26, unused-1 10.0.0.192/26"),
    ];

    private static readonly (string Name, string Strategy, string Vpc, int Zones, int? ZoneMask, string Specs,
        string[] Problems)[] Mistakes =
    [
        ("Isolated blocks that spill into the next zone", "Legacy", "10.0.0.0/20", 2, null, "Public; Private; Isolated",
            ["Subnet `isolated-1` `10.0.8.0/24` overlaps `private-2` `10.0.8.0/22`. Make `cidrBlock` larger, the "
                + "subnets smaller, or use fewer Availability Zones."]),
        ("Two unnamed specs of a type", "Auto", "10.0.0.0/16", 1, null, "Public; Private; Private",
            ["`subnetSpecs` has 2 specs of type `Private` without a name. Give each its own `name`."]),
        ("Two specs of one name", "Auto", "10.0.0.0/16", 1, null, "Private app; Private app",
            ["`subnetSpecs` has 2 specs of type `Private` named `app`. Give each its own `name`."]),
        ("A size that is no power of two", "Auto", "10.0.0.0/16", 1, null, "Private size=300",
            ["`subnetSpecs[0].size` is 300, which is not a power of two. Use the number of addresses of a block, "
                + "such as 256."]),
        ("A size that contradicts the mask", "Auto", "10.0.0.0/16", 1, null, "Private /20 size=256",
            ["`subnetSpecs[0]`: `size` 256 is a `/24`, but `cidrMask` is 20. Remove one of the two."]),
        ("A block that contradicts the mask", "Auto", "10.0.0.0/16", 1, null, "Private /20 10.0.0.0/24",
            ["`subnetSpecs[0].cidrBlocks[0]` `10.0.0.0/24` is not a `/20`, as `cidrMask` says. Change one of the "
                + "two."]),
        ("Too few blocks", "Auto", "10.0.0.0/16", 2, null, "Private 10.0.0.0/24",
            ["`subnetSpecs[0].cidrBlocks` has 1 block for 2 Availability Zones. List one block per zone."]),
        ("Blocks for some specs only", "Auto", "10.0.0.0/16", 1, null, "Private 10.0.0.0/24; Public",
            ["`subnetSpecs[1].cidrBlocks` is missing, but another spec has it. Give every spec its blocks, or none."]),
        ("Blocks that overlap", "Auto", "10.0.0.0/16", 1, null, "Private 10.0.0.0/23; Public 10.0.1.0/24",
            ["Subnet `private-1` `10.0.0.0/23` overlaps `public-1` `10.0.1.0/24`. Make `cidrBlock` larger, the "
                + "subnets smaller, or use fewer Availability Zones."]),
        ("Several mistakes at once", "Auto", "10.0.0.0/16", 1, null, "Private 10.0.0/24; Public 10.0.1.4/24",
            ["`subnetSpecs[0].cidrBlocks[0]` `10.0.0/24` is not an IPv4 CIDR block such as `10.0.0.0/16`.",
             "`subnetSpecs[1].cidrBlocks[0]` `10.0.1.4/24` has host bits set; the block that holds it is "
                 + "`10.0.1.0/24`."]),
        ("Subnets larger than their zone", "Auto", "10.0.0.0/16", 2, null, "Private /17; Public /24",
            ["`subnetSpecs` needs 33024 addresses in each zone, but a zone of `/17` has 32768. "
             + "Make `cidrBlock` larger, the subnets smaller, or use fewer Availability Zones."]),
        ("A block too small for the default", "Auto", "10.0.0.0/25", 3, null, "default",
            ["`cidrBlock` `10.0.0.0/25` gives each of 3 Availability Zones a `/27`, but the default subnets need a "
                + "`/26` or more. "
             + "Use a larger block, or list small subnets in `subnetSpecs`."]),
        ("Blocks that cannot be merged", "AutoMerge", "10.0.0.0/16", 1, null, "Isolated 10.0.0.0/24",
            ["`subnetSpecs`: `cidrBlocks` cannot be merged into the default layout. Remove them, or set "
                + "`subnetStrategy` to `Auto`."]),
        ("A gap", "Exact", "10.0.0.0/24", 1, null, "Private 10.0.0.0/26; Public 10.0.0.128/25",
            ["Subnet `public-1` `10.0.0.128/25` starts at 10.0.0.128, but `subnetStrategy` `Exact` expects it at "
                + "10.0.0.64. "
             + "Fill the gap with a spec of type `Unused`."]),
        ("A rest", "Exact", "10.0.0.0/24", 1, null, "Private 10.0.0.0/25",
            ["The subnets end at 10.0.0.127, but `cidrBlock` `10.0.0.0/24` ends at 10.0.0.255 and `subnetStrategy` "
                + "is `Exact`. "
             + "Fill the rest with a spec of type `Unused`."]),
        ("The end of the address space", "Auto", "255.255.255.0/24", 2, 24, "Private /25",
            ["`cidrBlock` `255.255.255.0/24`: the subnets of zone 2 reach past 255.255.255.255. Use a lower or "
                + "larger block."]),
    ];

    public static IEnumerable<TestCaseData> Layout_cases => Layouts.Select(layout =>
        new TestCaseData(Request(layout.Strategy, layout.Vpc, layout.Zones, layout.ZoneMask, layout.Specs),
            layout.Expected)
            .SetArgDisplayNames(layout.Strategy, layout.Name));

    public static IEnumerable<TestCaseData> Mistake_cases => Mistakes.Select(mistake =>
        new TestCaseData(Request(mistake.Strategy, mistake.Vpc, mistake.Zones, mistake.ZoneMask, mistake.Specs),
            mistake.Problems)
            .SetArgDisplayNames(mistake.Strategy, mistake.Name));

    [TestCaseSource(nameof(Layout_cases))]
    public void Places_subnets_where_the_provider_does(SubnetPlanRequest request, string expected)
    {
        var plan = SubnetPlan.Create(request);

        Assert.That(plan.Subnets.Select(subnet => $"{subnet.Label} {subnet.Block}"), Is.EqualTo(expected.Split(", ")));
    }

    [TestCaseSource(nameof(Mistake_cases))]
    public void Says_what_is_wrong_and_what_to_do(SubnetPlanRequest request, string[] problems) =>
        Assert.That(
            () => SubnetPlan.Create(request),
            Throws.TypeOf<InvalidResourceException>()
                .With.Property(nameof(InvalidResourceException.Problems)).EqualTo(problems));

    [Test]
    public void Describes_a_computed_layout_with_its_free_ranges()
    {
        var plan = SubnetPlan.Create(Request("AutoMerge", "10.0.0.0/16", 2, null, "Isolated lake /28; Public /24"));

        Assert.That(
            plan.Layout.Select(spec => $"{spec.Type} {spec.Name}/{spec.CidrMask}"),
            Is.EqualTo(["Private /18", "Public /24", "Isolated lake/28"]));
    }

    [Test]
    public void Fills_the_gaps_of_a_computed_layout_with_unused_ranges()
    {
        var plan = SubnetPlan.Create(Request("Legacy", "10.0.0.0/16", 1, null, "Private /24; Public /22"));

        Assert.That(
            plan.Layout.Select(spec => $"{spec.Type} /{spec.CidrMask} {spec.Size}"),
            Is.EqualTo(["Private /24 256", "Unused /24 256", "Unused /23 512", "Public /22 1024"]));
    }

    [Test]
    public void Keeps_the_specs_as_the_layout_when_they_are_complete()
    {
        var plan = SubnetPlan.Create(Request("Auto", "10.0.0.0/16", 2, null, "Public size=256; Private"));

        Assert.That(
            plan.Layout.Select(spec => $"{spec.Type} {spec.CidrMask} {spec.Size}"),
            Is.EqualTo(["Public 24 256", "Private  "]));
    }

    [Test]
    public void Leaves_the_blocks_open_while_the_range_is_unknown()
    {
        var plan = SubnetPlan.Create(Request("Auto", null, 2, null, "default"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Subnets.Select(subnet => subnet.Label),
                Is.EqualTo(["private-1", "public-1", "private-2", "public-2"]));
            Assert.That(plan.Subnets.Select(subnet => subnet.Block), Is.All.Null);
        }
    }

    [Test]
    public void Cannot_use_the_legacy_layout_while_the_range_is_unknown() =>
        Assert.That(
            () => SubnetPlan.Create(Request("Legacy", null, 2, null, "default")),
            Throws.TypeOf<InvalidResourceException>()
                .With.Message.Contains("`ipv4IpamPoolId` leaves the range to IPAM"));

    [Test]
    public void Warns_about_a_subnet_outside_of_the_range()
    {
        var plan = SubnetPlan.Create(Request("Legacy", "10.0.0.0/24", 1, null, "Private /24; Public /24"));

        Assert.That(
            plan.Warnings,
            Is.EqualTo(["Subnet `public-1` `10.0.1.0/24` lies outside of `cidrBlock` `10.0.0.0/24`; AWS refuses it. "
                + "Make the subnets smaller."]));
    }

    private static SubnetPlanRequest Request(string strategy, string? vpc, int zones, int? zoneMask, string specs) =>
        new()
        {
            Vpc = vpc is null
            ? null
            : Ipv4Block.TryParse(vpc, out var block, out _) ? block : throw new ArgumentException(vpc),
            Zones = zones,
            Strategy = Enum.Parse<SubnetAllocationStrategy>(strategy),
            AvailabilityZoneCidrMask = zoneMask,
            Specs = specs == "default" ? null : [.. specs.Split("; ").Select(Spec)],
        };

    private static SubnetSpec Spec(string text)
    {
        var words = text.Split(' ');
        var spec = new SubnetSpec { Type = Enum.Parse<SubnetType>(words[0]) };
        foreach (var word in words[1..])
        {
            spec = word switch
            {
                ['/', .. var mask] => spec with { CidrMask = int.Parse(mask, CultureInfo.InvariantCulture) },
                ['s', 'i', 'z', 'e', '=', .. var size] =>
                    spec with { Size = long.Parse(size, CultureInfo.InvariantCulture) },
                [>= '0' and <= '9', ..] => spec with { CidrBlocks = word.Split(',') },
                _ => spec with { Name = word },
            };
        }

        return spec;
    }
}
