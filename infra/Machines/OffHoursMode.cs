namespace Alicerce.Infra.Machines;

/// <summary>When instances stop because nobody works.</summary>
public enum OffHoursMode
{
    Never,

    /// <summary>Every night.</summary>
    Nights,

    /// <summary>Every night, and from Friday night to Monday morning.</summary>
    NightsAndWeekends,
}
