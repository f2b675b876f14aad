using System.Text.Unicode;
using Alicerce.Protocol;

namespace Pulumi.Policy.Wire;

/// <summary>
/// Looks once over the bytes of properties before policies read them, so that what is wrong with a message is said
/// about the message, and not by whichever policy comes across it.
/// </summary>
internal static class ValueValidation
{
    public static void CheckObject(ReadOnlyMemory<byte> body) => CheckObject(body, 1);

    private static void CheckObject(ReadOnlyMemory<byte> body, int depth)
    {
        var entries = new FieldReader(body.Span);
        while (entries.Read())
        {
            if (entries is not { Field: 1, IsBytes: true })
            {
                continue;
            }

            var parts = StructReader.ReadEntry(entries.Bytes);
            CheckText(parts.Key);
            CheckValue(body.Slice(entries.Start + parts.ValueStart, parts.ValueLength), depth);
        }
    }

    private static void CheckValue(ReadOnlyMemory<byte> value, int depth)
    {
        if (depth > GrpcLimits.MaxDepth)
        {
            throw new MalformedValueException($"values are nested deeper than {GrpcLimits.MaxDepth} levels");
        }

        var fields = new FieldReader(value.Span);
        while (fields.Read())
        {
            var expectsBytes = fields.Field is 3 or 5 or 6;
            if (fields.Field is >= 1 and <= 6 && expectsBytes != fields.IsBytes)
            {
                throw new MalformedValueException("a value has a kind that its content does not have");
            }

            if (!expectsBytes)
            {
                continue;
            }

            var payload = value.Slice(fields.Start, fields.Length);
            switch (fields.Field)
            {
                case 3:
                    CheckText(payload.Span);
                    break;
                case 5:
                    CheckObject(payload, depth + 1);
                    CheckSignature(payload, value);
                    break;
                default:
                    CheckList(payload, depth + 1);
                    break;
            }
        }
    }

    private static void CheckList(ReadOnlyMemory<byte> body, int depth)
    {
        var elements = new FieldReader(body.Span);
        while (elements.Read())
        {
            if (elements is { Field: 1, IsBytes: true })
            {
                CheckValue(body.Slice(elements.Start, elements.Length), depth);
            }
        }
    }

    // Decoding is what knows the signatures.
    private static void CheckSignature(ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> value)
    {
        if (StructReader.TryFind(body, Sentinels.SignatureKey, out _))
        {
            DecodedValue.Decode(value);
        }
    }

    private static void CheckText(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw new MalformedValueException("a text is not valid UTF-8");
        }
    }
}
