using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>Functions that find a snapshot of a volume; the engine states one for every question.</summary>
public static class SnapshotFunctions
{
    private const string Placeholder = "snap-00000000000000000";
    private const int Gigabytes = 1;

    public static FunctionAnswer Snapshot(FunctionCall call)
    {
        if (call.Given("tags") is null && call.Given("filters") is null && call.Given("snapshotIds") is null)
        {
            throw new InvalidResourceException(
                $"`{call.Token}` asks for any snapshot of the account. Name the snapshot with `snapshotIds`, or narrow " +
                "the search with `filters` or `tags`.");
        }

        return FunctionAnswer.Of(
            $"the snapshot is {Placeholder}, a placeholder",
            ("id", new PropertyValue.String(Placeholder)),
            ("snapshotId", new PropertyValue.String(Placeholder)),
            ("arn", new PropertyValue.String($"arn:{call.Partition}:ec2:{call.Region}::snapshot/{Placeholder}")),
            ("encrypted", new PropertyValue.Bool(true)),
            ("ownerId", new PropertyValue.String(call.Data.Account)),
            ("region", new PropertyValue.String(call.Region)),
            ("state", new PropertyValue.String("completed")),
            ("storageTier", new PropertyValue.String("standard")),
            ("volumeSize", new PropertyValue.Number(Gigabytes)));
    }
}
