using System.CommandLine;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>The grammar of <c>alicerce preview</c>.</summary>
public sealed class PreviewSyntax
{
    private readonly Option<string?> _stack = new("--stack", "-s");
    private readonly Option<string?> _json = new("--json", "-j") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _packs = new("--policy-pack");
    private readonly Option<string[]> _configurations = new("--policy-pack-config");
    private readonly Option<string> _color = new("--color") { DefaultValueFactory = _ => "auto" };
    private readonly Option<string?> _directory = new("--cwd", "-C");
    private readonly Option<string?> _baseline = new("--baseline");
    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes");
    private readonly Option<bool> _verbose = new("--verbose", "-v");

    public PreviewSyntax()
    {
        Command = new Command("preview")
        {
            _stack, _json, _packs, _configurations, _color, _directory, _baseline, _expectNoChanges, _verbose,
        };
    }

    public Command Command { get; }

    public PreviewOptions Read(ParseResult result) => new(
        result.GetValue(_stack),
        result.GetResult(_json) is not null,
        result.GetValue(_json),
        [.. result.GetValue(_packs) ?? []],
        [.. result.GetValue(_configurations) ?? []],
        result.GetValue(_color) switch
        {
            "always" => ColorChoice.Always,
            "never" => ColorChoice.Never,
            "auto" => ColorChoice.Auto,
            var other => throw UserErrorException.WrongInvocation(
                $"`--color` is `{other}`. Use `always`, `never` or `auto`."),
        },
        result.GetValue(_directory),
        result.GetValue(_baseline),
        result.GetValue(_expectNoChanges),
        result.GetValue(_verbose));
}
