namespace Alicerce.Approval.Notify;

/// <summary>Plain text; the subject is ASCII.</summary>
public sealed record Mail(string Subject, string Text);
