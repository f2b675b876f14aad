namespace Pulumi.Policy.Evaluation;

/// <summary>What a policy looks at.</summary>
internal enum PolicyScope
{
    Resource,
    Stack,
}
