using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>
/// What the ARN of a data store looks like. Before deployment its name, its region and the account are not known; a
/// pattern over the whole type (<c>arn:aws:dynamodb:*:*:table/*</c>) matches whatever they will be.
/// </summary>
internal static class ArnShapes
{
    public static IEnumerable<string> Of(StackResource resource)
    {
        var arn = resource.Properties.Value("arn");
        if (arn is { Exists: true, IsUnknown: false })
        {
            return [arn.AsText()];
        }

        return resource.Type switch
        {
            "aws:rds/instance:Instance" => Shapes("rds", "db:"),
            DatabaseTypes.Cluster => Shapes("rds", "cluster:"),
            "aws:dynamodb/table:Table" => Shapes("dynamodb", "table/"),
            "aws:ec2/instance:Instance" => Shapes("ec2", "instance/"),
            "aws:ebs/volume:Volume" => Shapes("ec2", "volume/"),
            "aws:s3/bucket:Bucket" => ["arn:aws:s3:::{name}"],
            _ => [],
        };
    }

    // The placeholder holds no wildcard, so that only a pattern with one in its place matches.
    private static IEnumerable<string> Shapes(string service, string prefix) =>
        [$"arn:aws:{service}:{{region}}:{{account}}:{prefix}{{name}}"];
}
