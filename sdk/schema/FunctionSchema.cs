namespace Alicerce.Schema;

/// <summary>A function that a program invokes.</summary>
public sealed record FunctionSchema
{
    /// <summary>The token, such as `aws:ec2/getAmi:getAmi`.</summary>
    public required string Token { get; init; }

    /// <summary>The arguments, by wire name.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Inputs { get; init; }

    /// <summary>The result, by wire name.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>The provider advises against the function.</summary>
    public bool Deprecated { get; init; }
}
