using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Alicerce.Engine.Check;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>The command line <c>alicerce</c>.</summary>
public sealed class EngineProgram(ConsoleStreams streams)
{
    private const string Usage = $"Usage: {HelpText.Usage}";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var output = Writer(streams.Output);
        await using var error = Writer(streams.Error);
        var traits = OutputTraits.Detect(
            ColorChoice.Auto, streams.ErrorIsTerminal, streams.Width, streams.Encoding, streams.Variable);
        try
        {
            return await DispatchAsync(arguments, output, error, cancellationToken);
        }
        catch (UserErrorException exception)
        {
            await output.FlushAsync(CancellationToken.None);
            foreach (var line in exception.Message.Split('\n'))
            {
                await error.WriteLineAsync($"{Label(traits)} {SafeText.Of(line)}");
            }

            if (exception.Hint is { } hint)
            {
                await error.WriteLineAsync(SafeText.Of(hint));
            }

            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync($"{Label(traits)} Cancelled.");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last handler there is: whatever arrives here is a defect, and is reported as one.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync($"{Label(traits)} This is a bug in `alicerce`. Report it with what follows.");
            await error.WriteLineAsync(exception.ToString());
            return ExitCode.Defect;
        }
    }

    private async Task<int> DispatchAsync(
        string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            await output.WriteAsync(HelpText.All);
            return ExitCode.Succeeded;
        }

        if (arguments is ["--version"])
        {
            await output.WriteLineAsync(Version);
            return ExitCode.Succeeded;
        }

        var preview = new PreviewSyntax();
        var check = new CheckSyntax();
        var root = new RootCommand { preview.Command, check.Command };
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Complain(arguments, result, [preview.Command, check.Command]);
        return result.CommandResult.Command == preview.Command
            ? await new PreviewCommand(streams, output, error).RunAsync(preview.Read(result), cancellationToken)
            : await new CheckCommand(streams, output, error).RunAsync(check.Read(result), cancellationToken);
    }

    private static void Complain(string[] arguments, ParseResult result, IReadOnlyList<Command> commands)
    {
        var command = result.CommandResult.Command;
        if (!commands.Contains(command))
        {
            var word = arguments.FirstOrDefault(argument => !argument.StartsWith('-'));
            var wrong = word is null ? "No command is given." : $"`{word}` is not a command of `alicerce`.";
            var nearest = word is not null && Spelling.Nearest(word, commands.Select(known => known.Name)) is { } match
                ? $" Did you mean `{match}`?"
                : "";
            throw UserErrorException.WrongInvocation($"{wrong}{nearest}", Usage);
        }

        var usage = command.Name is "check" ? $"Usage: {HelpText.CheckUsage}" : Usage;
        var misspelled = result.UnmatchedTokens.Concat(command.Name is "check"
            ? result.Tokens.Select(token => token.Value).Where(token => token.StartsWith("--", StringComparison.Ordinal) &&
                !command.Options.Any(option => option.Name == token.Split('=')[0] || option.Aliases.Contains(token)))
            : []);
        if (misspelled.FirstOrDefault() is { } token)
        {
            var names = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
            var nearest = Spelling.Nearest(token, names) is { } match ? $" Did you mean `{match}`?" : "";
            throw UserErrorException.WrongInvocation(
                $"`{token}` is not an option of `alicerce {command.Name}`.{nearest}", usage);
        }

        if (result.Errors is { Count: > 0 } errors)
        {
            throw UserErrorException.WrongInvocation(string.Join('\n', errors.Select(Sentence)), usage);
        }
    }

    private static string Sentence(ParseError error) =>
        error.Message.Replace('\'', '`').TrimEnd('.', ':') + ".";

    private static string Version =>
        typeof(EngineProgram).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static string Label(OutputTraits traits) =>
        traits.Color ? Palette.Paint("error:", Meaning.Error) : "error:";

    private StreamWriter Writer(Stream stream) => new(stream, streams.Encoding, leaveOpen: true) { NewLine = "\n" };
}
