using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Baseline;

/// <summary>
/// Reads the file of <c>--baseline</c>: what <c>alicerce preview --json</c>, <c>pulumi preview --json</c> or
/// <c>pulumi stack export</c> wrote.
/// </summary>
public static class BaselineFile
{
    private const string Expected =
        "It has to be what `alicerce preview --json`, `pulumi preview --json --show-sames` or `pulumi stack export` " +
        "writes.";

    private const int FirstPart = 4096;

    /// <summary>Reads the baseline of a stack.</summary>
    /// <param name="option">What names the file, for messages.</param>
    /// <param name="given">The file as the user named it.</param>
    public static PriorStack Read(string option, string given, string path)
    {
        var bytes = Load(option, given, path);
        try
        {
            return new BaselineReader(bytes).Read() switch
            {
                { Resources: null } => throw UserErrorException.Failed(
                    $"`{given}` is JSON, but has neither `deployment.resources` nor `steps`. {Expected}"),
                { MissingSames: > 0 } read => throw UserErrorException.Failed(
                    $"`{given}` was saved without the {read.MissingSames} resources that stayed the same. " +
                    "Save it with `pulumi preview --json --show-sames`, or take `pulumi stack export`."),
                { Resources: { } resources } read => new PriorStack(
                    given, resources.ToImmutableArray(), read.Configuration),
            };
        }
        catch (JsonException exception)
        {
            throw UserErrorException.Failed(
                $"`{given}` line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: " +
                $"the file is not valid JSON. {Expected}",
                exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidResourceException)
        {
            throw UserErrorException.Failed($"`{given}` is no stack: {exception.Message} {Expected}", exception);
        }
    }

    /// <summary>Refuses the baseline of another stack: everything in it would be deleted.</summary>
    public static PriorStack Of(PriorStack baseline, string project, string stack)
    {
        var other = baseline.Resources.Select(resource => resource.Urn)
            .Where(urn => (urn.Project, urn.Stack) != (project, stack))
            .Cast<Urn?>()
            .FirstOrDefault();
        return other is { } urn
            ? throw UserErrorException.Failed(
                $"`{baseline.Source}` is of the stack `{urn.Stack}` of the project `{urn.Project}`, " +
                $"but the stack `{stack}` of the project `{project}` is previewed. Take its own baseline.")
            : baseline;
    }

    private static byte[] Load(string option, string given, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);

            // What does not even begin like JSON is refused before all of it is read.
            var start = new byte[FirstPart];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (start.AsSpan(0, read).TrimStart(" \t\r\n\uFEFF"u8) is [] or [not (byte)'{', ..])
            {
                throw UserErrorException.Failed(
                    read == 0 ? $"`{given}` is empty. {Expected}" : $"`{given}` is not a JSON object. {Expected}");
            }

            return stream.CanSeek ? All(stream, given, start.AsSpan(0, read)) : All(stream, start.AsSpan(0, read));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.WrongInvocation($"`{option}` names `{given}`, which cannot be read.");
        }
    }

    /// <summary>A file: it says how large it is, and is held in memory once.</summary>
    private static byte[] All(FileStream stream, string given, ReadOnlySpan<byte> start)
    {
        if (stream.Length >= Array.MaxLength)
        {
            throw UserErrorException.Failed(
                $"`{given}` has {stream.Length} bytes, more than the {Array.MaxLength} that can be read.");
        }

        var bytes = new byte[stream.Length];
        start.CopyTo(bytes);
        stream.ReadExactly(bytes.AsSpan(start.Length));
        return bytes;
    }

    /// <summary>A pipe, such as the output of another command.</summary>
    private static byte[] All(FileStream stream, ReadOnlySpan<byte> start)
    {
        using var all = new MemoryStream();
        all.Write(start);
        stream.CopyTo(all);
        return all.ToArray();
    }
}
