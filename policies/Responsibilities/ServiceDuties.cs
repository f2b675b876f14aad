namespace Alicerce.Policies.Responsibilities;

/// <summary>Who does what for a service.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Kind">How much of it AWS runs.</param>
public sealed record ServiceDuties(string Service, ServiceKind Kind)
{
    /// <summary>What AWS does, as a sentence.</summary>
    public required string Aws { get; init; }

    /// <summary>What the customer must do.</summary>
    public required IReadOnlyList<Duty> Customer { get; init; }

    /// <summary>Beginnings of the type tokens of the resources of the service.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Every rule that checks the service.</summary>
    public IEnumerable<string> Rules => Customer.SelectMany(duty => duty.AllRules).Distinct();
}
