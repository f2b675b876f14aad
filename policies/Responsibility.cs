namespace Alicerce.Policies;

/// <summary>Whose duty a rule checks under the AWS shared responsibility model.</summary>
public enum Responsibility
{
    /// <summary>Only the customer acts.</summary>
    Customer,

    /// <summary>AWS and the customer both act, each on its own layer.</summary>
    Shared,
}
