namespace Alicerce.Engine.Check.Rules;

/// <summary>What the text of a property is written as.</summary>
public enum ValueForm
{
    Any,

    /// <summary>An IPv4 or IPv6 block that starts at its own first address.</summary>
    CidrBlock,

    /// <summary>An IPv4 block of /16 to /28, the sizes of VPCs and subnets.</summary>
    NetworkBlock,
    Arn,

    /// <summary>A rate or a cron expression of six fields.</summary>
    EventSchedule,

    /// <summary>Like those of events, and one point in time as well.</summary>
    SchedulerSchedule,

    /// <summary>A cron expression of six fields and nothing else.</summary>
    Cron,

    /// <summary>The five fields of Unix.</summary>
    UnixCron,
}
