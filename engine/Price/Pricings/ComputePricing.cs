using Alicerce.Protocol;

namespace Alicerce.Engine.Price.Pricings;

/// <summary>Machines, their disks and their groups.</summary>
internal sealed class ComputePricing : IResourcePricing
{
    private const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string Schedule = "aws:autoscaling/schedule:Schedule";
    private const double FreeGp3Iops = 3000;
    private const double FreeGp3Throughput = 125;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:ec2/instance:Instance"] = Instance,
            ["aws:autoscaling/group:Group"] = Group,
            ["aws:ebs/volume:Volume"] = (volume, _) => Volume(
                volume.Text("type") ?? "gp2", volume.Number("size"), volume.Number("iops"), volume.Number("throughput"), 1, QuantitySource.Declared),
            ["aws:ebs/snapshot:Snapshot"] = (snapshot, _) => Snapshot(snapshot.Number("volumeSize")),
            ["aws:ebs/snapshotCopy:SnapshotCopy"] = (snapshot, _) => Snapshot(snapshot.Number("volumeSize")),
            ["aws:ec2/amiFromInstance:AmiFromInstance"] = (_, _) => Snapshot(null),
            ["aws:ec2/amiCopy:AmiCopy"] = (_, _) => Snapshot(null),
            ["aws:ec2/ami:Ami"] = (_, _) => [],
            ["aws:dlm/lifecyclePolicy:LifecyclePolicy"] = (policy, context) =>
                [context.Assumed(policy, "ebs.snapshot.standard", "snapshotPolicy", "storedGb", "GB of snapshots")],
        };

    private static IEnumerable<Demand> Instance(PricedResource instance, PricingContext context)
    {
        var hours = RunningHours.OfStopped(
            context.Stack.Dependents(instance, "aws:scheduler/schedule:Schedule"), "ec2:stopInstances", "ec2:startInstances");
        var text = hours switch
        {
            null => "stopped by a schedule that cannot be read",
            PriceTable.HoursPerMonth => "all hours",
            _ => $"{Amounts.Text(hours.Value)} hours",
        };
        yield return new Demand(
            $"ec2.{instance.Text("instanceType") ?? "(unknown type)"}", hours, QuantitySource.Declared, $"1 instance, {text}");
        var disks = instance.List("ebsBlockDevices").Append(instance.Value("rootBlockDevice"));
        foreach (var demand in disks.SelectMany(disk => Disk(disk, 1, QuantitySource.Declared)))
        {
            yield return demand;
        }

        var isPublic = instance.Has("associatePublicIpAddress")
            ? instance.Flag("associatePublicIpAddress")
            : Subnets.AssignAddresses(instance, "subnetId", context.Stack);
        if (isPublic)
        {
            yield return new Demand("vpc.ipv4", hours, QuantitySource.Declared, $"1 public address, {text}");
            yield return context.Assumed(instance, "dto.internet.first10tb", "instance", "sentGb", "GB to the internet");
        }
    }

    private static IEnumerable<Demand> Group(PricedResource group, PricingContext context)
    {
        var template = context.Stack.Referred(group, "launchTemplate", LaunchTemplate)
            ?? context.Stack.Referred(group, "mixedInstancesPolicy", LaunchTemplate);
        var planned = group.Number("desiredCapacity") ?? group.Number("minSize");
        var hours = RunningHours.OfGroup(planned, context.Stack.Dependents(group, Schedule));
        // Without the number, everything is on demand.
        var isSpot = group.Number("mixedInstancesPolicy", "instancesDistribution", "onDemandPercentageAboveBaseCapacity") < 100;
        var source = isSpot ? QuantitySource.AtMost : QuantitySource.Declared;
        var note = hours is null
            ? "unknown number of instances"
            : $"{Amounts.Text(planned!.Value)} instances, {Amounts.Text(hours.Value)} instance-hours{(isSpot ? ", at the on-demand price" : "")}";

        yield return new Demand($"ec2.{template?.Text("instanceType") ?? "(unknown type)"}", hours, source, note);
        if (template is null)
        {
            yield break;
        }

        var machines = hours / PriceTable.HoursPerMonth;
        foreach (var mapping in template.List("blockDeviceMappings"))
        {
            foreach (var demand in Disk(PricedResource.Member(mapping, "ebs"), machines, source))
            {
                yield return demand;
            }
        }

        if (template.Flag("monitoring", "enabled"))
        {
            yield return new Demand("ec2.detailed-monitoring", machines, source, "detailed monitoring");
        }

        var cards = template.List("networkInterfaces");
        var isPublic = cards.Any(card => PricedResource.Member(card, "associatePublicIpAddress") is not null)
            ? cards.Any(IsPublic)
            : Subnets.AssignAddresses(group, "vpcZoneIdentifiers", context.Stack);
        if (isPublic)
        {
            yield return new Demand("vpc.ipv4", hours, source, "a public address per instance");
        }

        // A group that is empty sends nothing; others talk to a database or a cache in another zone, and are answered.
        if (hours is not 0)
        {
            var sent = context.Assumptions.Of("group", "crossZoneGb", group.Name);
            yield return new Demand(
                "dto.interaz", 2 * sent, QuantitySource.Assumed, $"{Amounts.Text(sent)} GB between zones, each way");
        }
    }

    private static bool IsPublic(PropertyValue networkInterface) =>
        PricedResource.Member(networkInterface, "associatePublicIpAddress") is PropertyValue.String { Value: "true" } or PropertyValue.Bool { Value: true };

    private static IEnumerable<Demand> Disk(
        PropertyValue? disk, double? machines, QuantitySource source) =>
        disk is null ? [] : Volume(
            PricedResource.Member(disk, "volumeType") is PropertyValue.String text ? text.Value : "gp2",
            PricedResource.NumberOf(PricedResource.Member(disk, "volumeSize")),
            PricedResource.NumberOf(PricedResource.Member(disk, "iops")),
            PricedResource.NumberOf(PricedResource.Member(disk, "throughput")),
            machines,
            source);

    private static IEnumerable<Demand> Volume(
        string type, double? gb, double? iops, double? throughput, double? count, QuantitySource source)
    {
        var note = gb is { } size ? $"{Amounts.Text(size)} GB of {type}" : $"a {type} volume of unknown size";
        yield return new Demand($"ebs.{type}.storage", gb * count, source, note);
        if (type == "gp3" && iops > FreeGp3Iops)
        {
            yield return new Demand("ebs.gp3.iops", (iops - FreeGp3Iops) * count, source, $"{Amounts.Text(iops.Value)} IOPS");
        }

        if (type == "gp3" && throughput > FreeGp3Throughput)
        {
            yield return new Demand(
                "ebs.gp3.throughput", (throughput - FreeGp3Throughput) * count, source, $"{Amounts.Text(throughput.Value)} MiB/s");
        }
    }

    private static IEnumerable<Demand> Snapshot(double? gb) =>
        [new Demand("ebs.snapshot.standard", gb, QuantitySource.AtMost, gb is null ? "blocks in use, not known before" : "at most the whole volume")];
}
