using System.CommandLine;

namespace Alicerce.Engine.CommandLine;

/// <summary>The grammar of <c>alicerce check</c>.</summary>
public sealed class CheckSyntax
{
    private readonly ReportSyntax _report = new();
    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore };

    public CheckSyntax()
    {
        Command = new Command("check") { _files };
        _report.AddTo(Command);
    }

    public Command Command { get; }

    public CheckOptions Read(ParseResult result) => new(_report.Read(result), [.. result.GetValue(_files) ?? []]);
}
