using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Responsibilities;

/// <summary>
/// Reads which duties a policy pack checks, from a file beside its description. A pack without the file names none.
/// </summary>
public static class DutyFile
{
    public const string FileName = "responsibilities.json";

    public static ImmutableArray<ServiceDuties> Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. List(document.RootElement, "services").Select(Service)];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.Failed($"`{path}` cannot be read: {exception.Message}", exception);
        }
    }

    private static ServiceDuties Service(JsonElement service) => new(
        Text(service, "service"),
        Text(service, "kind"),
        Text(service, "aws"),
        Texts(service, "types"),
        [.. List(service, "duties").Select(Duty)]);

    private static Duty Duty(JsonElement duty) => new(
        Text(duty, "id"), Text(duty, "text"), Texts(duty, "rules"), Texts(duty, "rulesOnOwnResources"));

    private static ImmutableArray<string> Texts(JsonElement owner, string name) =>
    [
        .. List(owner, name).Select(item => item.ValueKind is JsonValueKind.String
            ? item.GetString()!
            : throw new JsonException($"`{name}` has an element that is no text: {item.GetRawText()}.")),
    ];

    private static JsonElement.ArrayEnumerator List(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
            : throw new JsonException($"`{name}` is no list.");

    private static string Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new JsonException($"`{name}` is no text.");

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind is JsonValueKind.Object && owner.TryGetProperty(name, out var member)
            ? member
            : throw new JsonException($"`{name}` is missing.");
}
