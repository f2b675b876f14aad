namespace Alicerce.Schema;

/// <summary>The type of an object value.</summary>
public sealed record ObjectSchema
{
    /// <summary>Names the type, such as `aws:ec2/LaunchTemplateMetadataOptions`.</summary>
    public required string Key { get; init; }

    /// <summary>What a program gives, by wire name.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Inputs { get; init; }

    /// <summary>What a resource has, by wire name; empty when the type only occurs in inputs.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Outputs { get; init; }
}
