using System.Collections.Immutable;
using System.CommandLine;
using Alicerce.Engine.Check;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>The options that every command has.</summary>
public sealed class ReportSyntax
{
    private static readonly ImmutableSortedDictionary<string, OutputFormat> Formats = Enum.GetValues<OutputFormat>()
        .ToImmutableSortedDictionary(format => format.ToString().ToLowerInvariant(), x => x, StringComparer.Ordinal);

    private readonly Option<string> _format = new("--format") { DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _json = new("--json", "-j") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _sarif = new("--sarif");
    private readonly Option<string?> _junit = new("--junit");
    private readonly Option<string?> _page = new("--report");
    private readonly Option<string?> _diagram = new("--diagram");
    private readonly Option<string[]> _packs = new("--policy-pack");
    private readonly Option<string[]> _configurations = new("--policy-pack-config");
    private readonly Option<string> _failOn = new("--fail-on") { DefaultValueFactory = _ => "mandatory" };
    private readonly Option<string> _color = new("--color") { DefaultValueFactory = _ => "auto" };
    private readonly Option<string?> _directory = new("--cwd", "-C");
    private readonly Option<bool> _verbose = new("--verbose", "-v");

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_json);
        command.Options.Add(_sarif);
        command.Options.Add(_junit);
        command.Options.Add(_page);
        command.Options.Add(_diagram);
        command.Options.Add(_packs);
        command.Options.Add(_configurations);
        command.Options.Add(_failOn);
        command.Options.Add(_color);
        command.Options.Add(_directory);
        command.Options.Add(_verbose);
    }

    public ReportOptions Read(ParseResult result)
    {
        var isJson = result.GetResult(_json) is not null && result.GetValue(_json) is null;
        return new ReportOptions(
            isJson ? OutputFormat.Json : One("--format", result.GetValue(_format)!, Formats),
            Files(
                (OutputFormat.Json, result.GetValue(_json)),
                (OutputFormat.Sarif, result.GetValue(_sarif)),
                (OutputFormat.JUnit, result.GetValue(_junit))),
            [.. result.GetValue(_packs) ?? []],
            [.. result.GetValue(_configurations) ?? []],
            One("--fail-on", result.GetValue(_failOn)!, FailureThreshold.Names.ToImmutableSortedDictionary(
                name => name, name => new FailureThreshold(name), StringComparer.Ordinal)),
            One("--color", result.GetValue(_color)!, Enum.GetValues<ColorChoice>().ToImmutableSortedDictionary(
                choice => choice.ToString().ToLowerInvariant(), choice => choice, StringComparer.Ordinal)),
            result.GetValue(_directory),
            result.GetValue(_verbose))
        {
            Page = result.GetValue(_page),
            Diagram = result.GetValue(_diagram),
        };
    }

    private static ImmutableSortedDictionary<OutputFormat, string> Files(
        params IEnumerable<(OutputFormat Format, string? File)> files) => files
        .Where(entry => entry.File is not null)
        .ToImmutableSortedDictionary(entry => entry.Format, entry => entry.File!);

    private static T One<T>(string option, string given, ImmutableSortedDictionary<string, T> choices)
    {
        if (choices.TryGetValue(given, out var chosen))
        {
            return chosen;
        }

        var nearest = Spelling.Nearest(given, choices.Keys) is { } match ? $" Did you mean `{match}`?" : "";
        throw UserErrorException.WrongInvocation(
            $"`{option}` is `{given}`.{nearest} Use one of {string.Join(", ", choices.Keys.Select(name => $"`{name}`"))}.");
    }
}
