namespace Alicerce.Infra.StateMachines;

/// <summary>How Step Functions runs and bills a machine.</summary>
public enum MachineType
{
    /// <summary>Up to a year, every step once, billed by step, with a history.</summary>
    Standard,

    /// <summary>Up to five minutes, perhaps more than once, billed by time, known only by its log.</summary>
    Express,
}
