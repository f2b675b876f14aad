using System.Collections.Frozen;
using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What a volume of EBS takes by its type.</summary>
/// <remarks>
/// Sizes, operations and throughput: <c>CreateVolume</c> in the API reference of EC2. Operations per GiB and throughput
/// per operation: <see href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html"/>.
/// </remarks>
public static class VolumeCombinations
{
    private const int FreeOperations = 3000;
    private const int FreeThroughput = 125;
    private const double ThroughputPerOperation = 0.25;

    private static readonly FrozenDictionary<string, Limits> ByType = new Dictionary<string, Limits>
    {
        ["standard"] = new(1, 1024),
        ["gp2"] = new(1, 16384),
        ["gp3"] = new(1, 65536, 3000, 80000, PerGib: 500),
        ["io1"] = new(4, 16384, 100, 64000, PerGib: 50),
        ["io2"] = new(4, 65536, 100, 256000, PerGib: 1000),
        ["st1"] = new(125, 16384),
        ["sc1"] = new(125, 16384),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> OfVolume(Property volume) => Problems(volume, "", "type", "size");

    public static IEnumerable<string> OfInstance(Property instance) =>
    [
        .. Problems(instance["rootBlockDevice"], "rootBlockDevice.", "volumeType", "volumeSize"),
        .. Each(instance["ebsBlockDevices"], "ebsBlockDevices", ""),
    ];

    public static IEnumerable<string> OfLaunchTemplate(Property template) =>
        Each(template["blockDeviceMappings"], "blockDeviceMappings", "ebs");

    private static IEnumerable<string> Each(Property devices, string list, string part) =>
        devices.Items.SelectMany((device, i) => Problems(
            part.Length == 0 ? device : device[part],
            string.Create(CultureInfo.InvariantCulture, $"{list}[{i}].{(part.Length == 0 ? "" : part + ".")}"),
            "volumeType",
            "volumeSize"));

    private static IEnumerable<string> Problems(Property device, string path, string typeName, string sizeName)
    {
        if (device[typeName].Text is not { } type || !ByType.TryGetValue(type, out var limits))
        {
            yield break;
        }

        var (size, iops, throughput) = (device[sizeName].Number, device["iops"].Number, device["throughput"].Number);
        if (size is { } gib && (gib < limits.MinSize || gib > limits.MaxSize))
        {
            yield return
                $"`{path}{sizeName}` is {Text(gib)}, but a volume of the type `{type}` has from {limits.MinSize} to " +
                $"{limits.MaxSize} GiB. Set a size inside of that range.";
        }

        if (limits.MaxOperations == 0 && iops > 0)
        {
            yield return
                $"`{path}iops` is {Text(iops)}, but a volume of the type `{type}` takes none. Remove it, or use " +
                "`gp3`, " +
                "`io1` or `io2`.";
        }

        if (type is "io1" or "io2" && !device["iops"].IsGiven)
        {
            yield return $"`{path}iops` is missing, but a volume of the type `{type}` needs it. Set it.";
        }

        if (limits.MaxOperations > 0 && iops is { } operations)
        {
            if (operations < limits.MinOperations || operations > limits.MaxOperations)
            {
                yield return
                    $"`{path}iops` is {Text(operations)}, but a volume of the type `{type}` has from " +
                    $"{limits.MinOperations} to {limits.MaxOperations}. Set a value inside of that range.";
            }
            else if (size is { } of && operations > Math.Max(of * limits.PerGib, limits.MinOperations))
            {
                yield return
                    $"`{path}iops` is {Text(operations)}, but a volume of the type `{type}` has {limits.PerGib} per " +
                    "GiB " +
                    $"at most, which is {Text(of * limits.PerGib)} of `{path}{sizeName}` {Text(of)}. Lower it or " +
                    "raise " +
                    $"`{path}{sizeName}`.";
            }
        }

        if (throughput > 0 && type != "gp3")
        {
            yield return
                $"`{path}throughput` is {Text(throughput)}, but only a volume of the type `gp3` takes it, not " +
                $"`{type}`. " +
                "Remove it.";
        }

        if (type == "gp3" && throughput is { } speed && !device["iops"].IsUnknown)
        {
            var most = Math.Max((iops ?? FreeOperations) * ThroughputPerOperation, FreeThroughput);
            if (speed > most)
            {
                yield return
                    $"`{path}throughput` is {Text(speed)}, but {Text(iops ?? FreeOperations)} operations per second " +
                    "allow " +
                    $"{Text(most)} MiB/s at most. Lower it, or raise `{path}iops` to {Text(speed * 4)}.";
            }
        }
    }

    private static string Text(double? value) => value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sizes in GiB; no operations where the type does not take them.</summary>
    private sealed record Limits(
        int MinSize, int MaxSize, int MinOperations = 0, int MaxOperations = 0, int PerGib = 0);
}
