using System.CommandLine;

namespace Alicerce.Engine.CommandLine;

/// <summary>The grammar of <c>alicerce preview</c>.</summary>
public sealed class PreviewSyntax
{
    private readonly ReportSyntax _report = new();
    private readonly Option<string?> _stack = new("--stack", "-s");
    private readonly Option<string?> _baseline = new("--baseline");
    private readonly Option<int> _timeout = new("--timeout") { DefaultValueFactory = _ => 300 };
    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes");

    public PreviewSyntax()
    {
        Command = new Command("preview") { _stack, _baseline, _expectNoChanges, _timeout };
        _report.AddTo(Command);
    }

    public Command Command { get; }

    public PreviewOptions Read(ParseResult result) => new(
        _report.Read(result),
        result.GetValue(_stack),
        result.GetValue(_baseline),
        result.GetValue(_expectNoChanges),
        result.GetValue(_timeout) is > 0 and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : throw UserErrorException.WrongInvocation("`--timeout` is a number of seconds above 0."));
}
