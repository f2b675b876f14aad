using Alicerce.Approval.Decide;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Pages;

/// <summary>Everything that a page says, in one language.</summary>
internal sealed record PageText
{
    public static readonly PageText English = new()
    {
        Tag = "en",
        File = "File",
        Size = "Size",
        Type = "Type",
        Until = "Open until",
        AskApprove = ("Approve this file?", "It will be processed when you confirm."),
        AskReject = ("Reject this file?", "It will not be processed when you confirm."),
        ConfirmApprove = "Yes, approve",
        ConfirmReject = "Yes, reject",
        Hint = "To decide otherwise, close this page and take the other link of the mail.",
        Approved = ("Approved", "The file is being processed. You can close this page."),
        Rejected = ("Rejected", "The file will not be processed. You can close this page."),
        NoLongerOpen = ("No longer open", "This request has been decided already, or nobody waits for the decision any more. Nothing was changed."),
        LinkExpired = ("This link has expired", "The time for the decision is over. Upload the file again to ask anew."),
        LinkInvalid = ("This link is not valid", "It is incomplete or was altered. Open it from the mail again, or copy all of it."),
        Trouble = ("The decision was not taken", "A service that is needed for it does not answer. Try again in a few minutes; the link stays valid."),
        NotFound = ("There is nothing here", "Open the link from the mail."),
    };

    public static readonly PageText Portuguese = new()
    {
        Tag = "pt-BR",
        File = "Arquivo",
        Size = "Tamanho",
        Type = "Tipo",
        Until = "Aberto até",
        AskApprove = ("Aprovar este arquivo?", "Ele será processado quando você confirmar."),
        AskReject = ("Rejeitar este arquivo?", "Ele não será processado quando você confirmar."),
        ConfirmApprove = "Sim, aprovar",
        ConfirmReject = "Sim, rejeitar",
        Hint = "Para decidir o contrário, feche esta página e use o outro link do e-mail.",
        Approved = ("Aprovado", "O arquivo está sendo processado. Você pode fechar esta página."),
        Rejected = ("Rejeitado", "O arquivo não será processado. Você pode fechar esta página."),
        NoLongerOpen = ("Não está mais em aberto", "Este pedido já foi decidido, ou ninguém espera mais pela decisão. Nada foi alterado."),
        LinkExpired = ("Este link expirou", "O prazo da decisão acabou. Envie o arquivo de novo para um novo pedido."),
        LinkInvalid = ("Este link não é válido", "Ele está incompleto ou foi alterado. Abra-o de novo no e-mail, ou copie-o por inteiro."),
        Trouble = ("A decisão não foi tomada", "Um serviço necessário não responde. Tente de novo em alguns minutos; o link continua válido."),
        NotFound = ("Não há nada aqui", "Abra o link do e-mail."),
    };

    public required string Tag { get; init; }

    public required string File { get; init; }

    public required string Size { get; init; }

    public required string Type { get; init; }

    public required string Until { get; init; }

    public required (string Title, string Text) AskApprove { get; init; }

    public required (string Title, string Text) AskReject { get; init; }

    public required string ConfirmApprove { get; init; }

    public required string ConfirmReject { get; init; }

    public required string Hint { get; init; }

    public required (string Title, string Text) Approved { get; init; }

    public required (string Title, string Text) Rejected { get; init; }

    public required (string Title, string Text) NoLongerOpen { get; init; }

    public required (string Title, string Text) LinkExpired { get; init; }

    public required (string Title, string Text) LinkInvalid { get; init; }

    public required (string Title, string Text) Trouble { get; init; }

    public required (string Title, string Text) NotFound { get; init; }

    public static PageText Of(Language language) => language == Language.Portuguese ? Portuguese : English;

    public (string Title, string Text) HeadingOf(Visit visit) => visit.Outcome switch
    {
        DecisionOutcome.Asked when visit.Link?.Decision == ApprovalDecision.Reject => AskReject,
        DecisionOutcome.Asked => AskApprove,
        DecisionOutcome.Approved => Approved,
        DecisionOutcome.Rejected => Rejected,
        DecisionOutcome.NoLongerOpen => NoLongerOpen,
        DecisionOutcome.LinkExpired => LinkExpired,
        _ => LinkInvalid,
    };
}
