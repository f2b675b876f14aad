using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Alicerce.States;

/// <summary>The functions of the States Language that the machines use.</summary>
public sealed class Intrinsic
{
    private readonly string _text;
    private readonly Func<string, JsonNode?> _read;
    private readonly Random _random;
    private int _position;

    private Intrinsic(string text, Func<string, JsonNode?> read, Random random) => (_text, _read, _random) = (text, read, random);

    /// <param name="text">The expression, such as <c>States.Format('{}', $.size)</c>.</param>
    /// <param name="read">What is at a path.</param>
    /// <param name="random">For <c>States.MathRandom</c>.</param>
    /// <exception cref="TaskFailedException">A function got what it cannot take.</exception>
    public static JsonNode? Evaluate(string text, Func<string, JsonNode?> read, Random random)
    {
        var intrinsic = new Intrinsic(text, read, random);
        var value = intrinsic.Argument();
        return intrinsic._position == text.Length
            ? value
            : throw Wrong($"`{text}` goes on after its end.");
    }

    private JsonNode? Argument()
    {
        SkipSpaces();
        if (_text[_position] == '\'')
        {
            return Text();
        }

        var end = _text.AsSpan(_position).IndexOfAny("(,)");
        var word = end < 0 ? _text[_position..] : _text.Substring(_position, end);
        _position += word.Length;
        if (word.StartsWith('$'))
        {
            return _read(word.Trim());
        }

        if (word.StartsWith("States.", StringComparison.Ordinal))
        {
            return Call(word, Arguments());
        }

        return word.Trim() switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            var number => long.Parse(number, CultureInfo.InvariantCulture),
        };
    }

    private List<JsonNode?> Arguments()
    {
        List<JsonNode?> arguments = [];
        _position++;
        SkipSpaces();
        while (_text[_position] != ')')
        {
            arguments.Add(Argument());
            SkipSpaces();
            if (_text[_position] == ',')
            {
                _position++;
            }
        }

        _position++;
        return arguments;
    }

    private JsonValue Text()
    {
        var value = new StringBuilder();
        for (_position++; _text[_position] != '\''; _position++)
        {
            if (_text[_position] == '\\')
            {
                _position++;
            }

            value.Append(_text[_position]);
        }

        _position++;
        return JsonValue.Create(value.ToString());
    }

    private void SkipSpaces()
    {
        while (_text[_position] == ' ')
        {
            _position++;
        }
    }

    private JsonNode? Call(string function, List<JsonNode?> arguments) => function switch
    {
        "States.Format" => Format((string)arguments[0]!, arguments[1..]),
        "States.Array" => new JsonArray([.. arguments.Select(argument => argument?.DeepClone())]),
        "States.ArrayLength" => arguments[0]!.AsArray().Count,
        "States.ArrayGetItem" => arguments[0]!.AsArray()[(int)(long)Number(arguments[1])]?.DeepClone(),
        "States.MathAdd" => Number(arguments[0]) + Number(arguments[1]),
        "States.MathRandom" => _random.NextInt64(Number(arguments[0]), Number(arguments[1])),
        "States.JsonMerge" => Merge(arguments[0]!.AsObject(), arguments[1]!.AsObject()),
        _ => throw Wrong($"`{function}` is no function that is known here."),
    };

    private static string Format(string template, List<JsonNode?> arguments)
    {
        var parts = template.Split("{}");
        if (parts.Length - 1 != arguments.Count)
        {
            throw Wrong($"\"{template}\" has {parts.Length - 1} places for {arguments.Count} arguments.");
        }

        var text = new StringBuilder(parts[0]);
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            text.Append(argument is JsonValue value && value.TryGetValue<string>(out var plain)
                ? plain
                : argument?.ToJsonString() ?? "null");
            text.Append(parts[index + 1]);
        }

        return text.ToString();
    }

    private static JsonObject Merge(JsonObject first, JsonObject second)
    {
        var merged = first.DeepClone().AsObject();
        foreach (var (name, value) in second)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static long Number(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? long.Parse(node.ToJsonString(), CultureInfo.InvariantCulture)
        : throw Wrong($"`{node?.ToJsonString()}` is no number.");

    private static TaskFailedException Wrong(string cause) => new("States.IntrinsicFailure", cause);
}
