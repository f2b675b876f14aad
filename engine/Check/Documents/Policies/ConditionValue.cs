namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>What an operator compares.</summary>
public enum ConditionValue
{
    Text,
    Number,
    Date,
    Flag,
    Binary,
    Address,
    Arn,

    /// <summary>Whether a key is missing.</summary>
    Null,
}
