using System.IO.Enumeration;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Recovery;

/// <summary>The ARNs by which backup selections name resources, with <c>*</c> for what may be anything.</summary>
internal static class ResourceName
{
    /// <summary>What stands for an account, a region, or a name that is only known after the deployment.</summary>
    private const string Open = "\ufffd";

    public static bool Matches(string pattern, PlannedResource resource) =>
        pattern is "*" || (ArnOf(resource) is { } arn && IsLike(arn, WithOpenPlace(pattern)));

    /// <summary>Whether a text is like a pattern in which <c>*</c> is anything.</summary>
    public static bool IsLike(string text, string pattern) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    /// <summary>Region and account are not compared: a selection names resources of its own.</summary>
    private static string WithOpenPlace(string pattern) => pattern.Split(':', 6) is [var arn, _, var service, _, _, var rest]
        ? string.Join(':', arn, "*", service, "*", "*", rest)
        : pattern;

    private static string? ArnOf(PlannedResource resource)
    {
        return resource.Type switch
        {
            "aws:dynamodb/table:Table" => Arn("dynamodb", "table/", "name"),
            "aws:rds/instance:Instance" => Arn("rds", "db:", "identifier"),
            "aws:rds/cluster:Cluster" or "aws:docdb/cluster:Cluster" or "aws:neptune/cluster:Cluster" =>
                Arn("rds", "cluster:", "clusterIdentifier"),
            "aws:s3/bucket:Bucket" => Arn("s3", "", "bucket"),
            "aws:ebs/volume:Volume" => Arn("ec2", "volume/", ""),
            "aws:efs/fileSystem:FileSystem" => Arn("elasticfilesystem", "file-system/", ""),
            "aws:redshift/cluster:Cluster" => Arn("redshift", "cluster:", "clusterIdentifier"),
            _ => null,
        };

        string Arn(string service, string kind, string input) =>
            $"arn:{Open}:{service}:{Open}:{Open}:{kind}{StackTopology.Input(resource, input).Text ?? Open}";
    }
}
