namespace Alicerce.Infra.Monitoring;

/// <summary>A database, and what it has.</summary>
/// <param name="Identifier">The name of the server.</param>
/// <param name="InstanceClass">Tells its memory; without knowing the class two alarms are left out.</param>
/// <param name="StorageGb">Tells how much of its storage is left.</param>
public sealed record DatabaseMetrics(Input<string> Identifier, string InstanceClass, int StorageGb);
