using Alicerce.Engine.Check.Documents;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check.Documents;

/// <summary>Checks documents as the engine does.</summary>
internal static class Checked
{
    public const string Unknown = Signatures.UnknownString;

    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    // `others` are the other properties of the resource, as JSON.
    public static string[] Problems(string type, string property, string text, string others = "{}") =>
        [.. DocumentCheck.Problems(type, Map(others).With(property, new PropertyValue.String(text)))];

    public static string[] Problems(string type, PropertyMap inputs) => [.. DocumentCheck.Problems(type, inputs)];

    public static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));

    /// <summary>A policy of one statement.</summary>
    public static string Policy(string statement) => $$"""{ "Version": "2012-10-17", "Statement": [{{statement}}] }""";
}
