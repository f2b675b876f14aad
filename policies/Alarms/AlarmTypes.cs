using Alicerce.Policies.Deliveries;

namespace Alicerce.Policies.Alarms;

/// <summary>Type tokens of what raises an alarm and of what brings it to a person.</summary>
internal static class AlarmTypes
{
    /// <summary>What calls a person by itself when a topic tells it to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Chats = new Dictionary<string, string>
    {
        ["aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration"] = "snsTopicArns",
        ["aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration"] = "snsTopicArns",
    };

    /// <summary>What has actions that are topics.</summary>
    public static readonly IReadOnlyList<string> Alarms =
        [CloudWatch.MetricAlarm.ResourceType, ServerlessTypes.CompositeAlarm];

    /// <summary>What sends to topics for a person to hear of it.</summary>
    public static readonly IReadOnlyList<string> Announcers =
    [
        .. Alarms,
        MessagingTypes.Budget,
        MessagingTypes.VaultNotifications,
        MessagingTypes.DatabaseEvents,
    ];
}
