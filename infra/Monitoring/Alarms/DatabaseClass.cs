namespace Alicerce.Infra.Monitoring.Alarms;

/// <summary>What follows from the class of a database instance.</summary>
internal static class DatabaseClass
{
    // By how much PostgreSQL on RDS divides the memory to find how many connections it takes, and the most it takes.
    private const double BytesPerConnection = 9531392;
    private const double MostConnections = 5000;

    /// <summary>Memory of the classes for general use and for memory; null for others.</summary>
    public static double? MemoryGb(string instanceClass)
    {
        if (instanceClass.Split('.') is not ["db", { Length: > 0 } family, var size])
        {
            return null;
        }

        // The memory of a size named large; the others halve and double it.
        double? large = family[0] switch
        {
            't' or 'm' => 8,
            'r' => 16,
            _ => null,
        };
        double? factor = size switch
        {
            "micro" => 0.125,
            "small" => 0.25,
            "medium" => 0.5,
            "large" => 1,
            "xlarge" => 2,
            _ when size.EndsWith("xlarge", StringComparison.Ordinal)
                && int.TryParse(size[..^"xlarge".Length], out var times) => 2 * times,
            _ => null,
        };
        return large * factor;
    }

    public static double MaxConnections(double memoryGb) =>
        Math.Min(MostConnections, memoryGb * 1024 * 1024 * 1024 / BytesPerConnection);
}
