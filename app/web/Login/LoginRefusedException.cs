namespace Alicerce.Web.Login;

/// <summary>What a login service or a header claims is not to be believed. The message is for the log.</summary>
public sealed class LoginRefusedException(string message, Exception? cause = null) : Exception(message, cause);
