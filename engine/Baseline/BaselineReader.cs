using System.Text.Json;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Baseline;

/// <summary>Finds the resources in the JSON of a stack or of a preview, in one pass.</summary>
internal sealed class BaselineReader(ReadOnlyMemory<byte> json)
{
    private static readonly JsonReaderOptions Options = new()
    {
        // As deep as the messages of the protocol can be.
        MaxDepth = 1000,
        CommentHandling = JsonCommentHandling.Disallow,
    };

    private readonly HashSet<Urn> _seen = [];
    private List<PriorResource>? _resources;
    private ReadOnlyMemory<byte> _configuration;
    private int _sames;
    private int _statedSames;

    /// <returns>
    /// The resources, null when the JSON is of another shape, and how many unchanged ones a preview left out.
    /// </returns>
    public (IReadOnlyList<PriorResource>? Resources, int MissingSames, PropertyMap Configuration) Read()
    {
        var reader = new Utf8JsonReader(WithoutByteOrderMark(json.Span), Options);
        var offset = json.Length - WithoutByteOrderMark(json.Span).Length;
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("deployment"u8))
            {
                ReadDeployment(ref reader, offset);
            }
            else if (reader.ValueTextEquals("steps"u8))
            {
                ReadSteps(ref reader, offset);
            }
            else if (reader.ValueTextEquals("config"u8))
            {
                reader.Read();
                _configuration = PriorResourceReader.Slice(ref reader, json, offset);
            }
            else if (reader.ValueTextEquals("changeSummary"u8))
            {
                ReadSummary(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Whatever follows is not JSON.
        while (reader.Read())
        {
        }

        return (_resources, Math.Max(_statedSames - _sames, 0), StateProperties.Decode(_configuration));
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;

    private void ReadDeployment(ref Utf8JsonReader reader, int offset)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new InvalidOperationException("`deployment` is not an object.");
        }

        _resources ??= [];
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("resources"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.Null))
            {
                throw new InvalidOperationException("`deployment.resources` is not a list.");
            }

            while (reader.TokenType is not JsonTokenType.Null &&
                reader.Read() && reader.TokenType is JsonTokenType.StartObject)
            {
                _resources.Add(PriorResourceReader.Read(ref reader, json, offset));
            }
        }
    }

    private void ReadSteps(ref Utf8JsonReader reader, int offset)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.Null))
        {
            throw new InvalidOperationException("`steps` is not a list.");
        }

        _resources ??= [];
        while (reader.TokenType is not JsonTokenType.Null &&
            reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            ReadStep(ref reader, offset);
        }
    }

    private void ReadStep(ref Utf8JsonReader reader, int offset)
    {
        var operation = "";
        PriorResource? resource = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                operation = reader.GetString() ?? "";
            }
            else if (reader.ValueTextEquals("newState"u8))
            {
                reader.Read();
                resource = reader.TokenType is JsonTokenType.StartObject
                    ? PriorResourceReader.Read(ref reader, json, offset)
                    : null;
            }
            else
            {
                reader.Skip();
            }
        }

        if (operation is "same")
        {
            _sames++;
        }

        // A replacement is several steps with the same new state; a deletion has none.
        if (resource is not null && operation is not ("delete" or "delete-replaced" or "read-discard") &&
            _seen.Add(resource.Urn))
        {
            _resources!.Add(resource);
        }
    }

    private void ReadSummary(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isSame = reader.ValueTextEquals("same"u8);
            reader.Read();
            if (isSame && reader.TokenType is JsonTokenType.Number)
            {
                _statedSames = reader.GetInt32();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
