using System.Globalization;
using Alicerce.Approval.Pages;

namespace Alicerce.Approval.Notify;

/// <summary>The mail in both languages: nobody knows yet who reads it.</summary>
internal static class ApprovalMail
{
    public static Mail Write(PendingApproval approval, Uri approve, Uri reject)
    {
        var name = FileText.NameOf(approval.Request.Key);
        var expires = approval.Expires.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return new Mail(
            SubjectOf(name),
            $"""
            Um arquivo aguarda a sua decisão.

            Arquivo:  {name}
            Tamanho:  {FileText.SizeOf(approval.Request.Size, Language.Portuguese)}
            Tipo:     {FileText.Clean(approval.Request.MediaType)}
            Prazo:    {expires}

            Aprovar:   {approve.AbsoluteUri}
            Rejeitar:  {reject.AbsoluteUri}

            O link abre uma página que pede confirmação; abri-lo não decide nada. Quem tiver este e-mail pode decidir:
            não o encaminhe.

            --

            A file is waiting for your decision.

            File:     {name}
            Size:     {FileText.SizeOf(approval.Request.Size, Language.English)}
            Type:     {FileText.Clean(approval.Request.MediaType)}
            Until:    {expires}

            Approve:  {approve.AbsoluteUri}
            Reject:   {reject.AbsoluteUri}

            The link opens a page that asks for confirmation; opening it decides nothing. Whoever has this mail can
            decide: do not forward it.
            """);
    }

    private static string SubjectOf(string name)
    {
        var ascii = new string([.. name.Select(character => char.IsBetween(character, ' ', '~') ? character : '?')]);
        return $"Aprovar? / Approve? {ascii}";
    }
}
