using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Alicerce.Infra.Settings;

/// <summary>The shapes that texts in a stack file must have.</summary>
internal static partial class Formats
{
    public static bool IsText(string text) => text.Trim().Length > 0;

    public static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    public static bool IsCidr(string text) =>
        IPNetwork.TryParse(text, out var network)
        && network.BaseAddress.AddressFamily == AddressFamily.InterNetwork
        && network.ToString() == text;

    public static bool IsVpcCidr(string text) =>
        IsCidr(text) && IPNetwork.Parse(text).PrefixLength is >= 16 and <= 24;

    [GeneratedRegex("[^A-Za-z0-9]+")]
    public static partial Regex NotInNames();

    [GeneratedRegex(@"\A[a-z]{2}(-[a-z]+)+-\d\z")]
    public static partial Regex Region();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\d[a-z0-9-]*\.[a-z0-9-]+\z")]
    public static partial Regex InstanceType();

    [GeneratedRegex(@"\Adb\.[a-z0-9-]+\.[a-z0-9-]+\z")]
    public static partial Regex DatabaseClass();

    [GeneratedRegex(@"\A(\*|\.[a-z0-9]+( \.[a-z0-9]+)*)\z")]
    public static partial Regex FileTypes();

    [GeneratedRegex(@"\Aami-[0-9a-f]{8,17}\z")]
    public static partial Regex ImageId();

    [GeneratedRegex(@"\A[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    public static partial Regex Email();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z")]
    public static partial Regex HostName();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:ses:[a-z0-9-]+:\d{12}:identity/.+\z")]
    public static partial Regex EmailIdentityArn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:ce::\d{12}:anomalymonitor/[0-9a-f-]+\z")]
    public static partial Regex AnomalyMonitorArn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate/[0-9a-f-]+\z")]
    public static partial Regex CertificateArn();

    // What a browser sends as `Origin`: no path, and at most one `*`, which is all that Amazon S3 takes.
    [GeneratedRegex(@"\Ahttps?://(?!.*\*.*\*)[a-z0-9.*-]+(:\d{1,5})?\z")]
    public static partial Regex Origin();

    [GeneratedRegex(@"\Avol-[0-9a-f]{8,17}\z")]
    public static partial Regex VolumeId();

    [GeneratedRegex(@"\Asnap-[0-9a-f]{8,17}\z")]
    public static partial Regex SnapshotId();

    [GeneratedRegex(@"\Ai-[0-9a-f]{8,17}\z")]
    public static partial Regex InstanceId();

    [GeneratedRegex(@"\A[a-z]{2}(-[a-z]+)+-\d[a-z]\z")]
    public static partial Regex Zone();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,29}\z")]
    public static partial Regex Version();

    [GeneratedRegex(@"\A[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2}\z")]
    public static partial Regex TimeZone();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.+-]*/(\*|[a-z0-9][a-z0-9.+-]*)\z")]
    public static partial Regex MediaType();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::(\d{12}|aws):policy/[A-Za-z0-9+=,.@_/-]+\z")]
    public static partial Regex PolicyArn();
}
