namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>What a service asks of a policy beyond what every policy has.</summary>
/// <param name="Name">What messages call it, with its article.</param>
public sealed record PolicyKind(string Name, PolicyUse Use)
{
    /// <summary>The most that the service takes: characters, or bytes of UTF-8 for the policies of resources.</summary>
    public int? MaxSize { get; init; }

    /// <summary>IAM itself does not count white space.</summary>
    public bool CountsWhiteSpace { get; init; } = true;

    public int? MaxStatements { get; init; }

    /// <summary>Whether a statement must say, may say or must not say which resources it is about.</summary>
    public FieldUse Resources { get; init; } = FieldUse.Optional;

    /// <summary>The prefix of the only actions and resources that the service lets a policy name.</summary>
    public string? OnlyService { get; init; }

    /// <summary>The property with the name of the bucket that the policy is attached to.</summary>
    public string? BucketProperty { get; init; }

    /// <summary>Whether a Sid has letters and digits only, and occurs once.</summary>
    public bool HasStrictSids { get; init; }

    public bool HasPrincipals => Use is not PolicyUse.Identity;
}
