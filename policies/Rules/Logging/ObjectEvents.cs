namespace Alicerce.Policies.Rules.Logging;

/// <summary>What trails record of what happens to objects of S3, in both kinds of selectors.</summary>
internal static class ObjectEvents
{
    private const string ObjectType = "AWS::S3::Object";

    /// <summary>Whether a trail records reads, or else writes.</summary>
    public static bool AreRecordedBy(CloudTrail.Trail trail, bool reads) =>
        trail.EventSelectors.Any(selector => IsAbout(selector, reads))
        || trail.AdvancedEventSelectors.Any(selector => IsAbout(selector, reads));

    private static bool IsAbout(CloudTrail.Types.TrailEventSelector selector, bool reads) =>
        (selector.ReadWriteType ?? "All") is var type
        && (type == "All" || type == (reads ? "ReadOnly" : "WriteOnly"))
        && selector.DataResources.Any(resource => resource.Type == ObjectType);

    private static bool IsAbout(CloudTrail.Types.TrailAdvancedEventSelector selector, bool reads) =>
        selector.FieldSelectors.Any(field => field.Field == "resources.type" && field.Equals.Contains(ObjectType))
        && selector.FieldSelectors.Where(field => field.Field == "readOnly")
            .All(field => field.Equals.Contains(reads ? "true" : "false"));
}
