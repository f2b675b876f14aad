namespace Alicerce.Web.Login;

internal static partial class LoginLog
{
    [LoggerMessage(21, LogLevel.Warning, "A sign-in at Cognito was refused: {Reason}")]
    public static partial void Refused(ILogger logger, Exception exception, string reason);
}
