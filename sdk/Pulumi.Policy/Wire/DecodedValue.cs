using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>What one encoded value is once secrets, outputs and references are looked through.</summary>
internal readonly struct DecodedValue
{
    public required PolicyValueKind Kind { get; init; }

    /// <summary>UTF-8 text, or the body of a list or of an object (also of an asset or archive).</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    public double Number { get; init; }

    public UnknownKind UnknownKind { get; init; }

    public bool IsSecret { get; init; }

    public string Text => Encoding.UTF8.GetString(Payload.Span);

    public static DecodedValue Decode(ReadOnlyMemory<byte> value)
    {
        var isSecret = false;
        while (true)
        {
            var plain = DecodePlain(value);
            if (plain.Kind != PolicyValueKind.Object
                || !StructReader.TryFind(plain.Payload, Sentinels.SignatureKey, out var signature))
            {
                return plain.With(isSecret);
            }

            var mark = DecodePlain(signature).Payload.Span;
            if (mark.SequenceEqual(Sentinels.Secret))
            {
                isSecret = true;
                if (!StructReader.TryFind(plain.Payload, "value"u8, out value))
                {
                    throw new MalformedValueException("a secret has no `value`");
                }
            }
            else if (mark.SequenceEqual(Sentinels.OutputValue))
            {
                isSecret |= StructReader.TryFind(plain.Payload, "secret"u8, out var secret)
                    && DecodePlain(secret) is { Kind: PolicyValueKind.Boolean, Number: 1 };
                if (!StructReader.TryFind(plain.Payload, "value"u8, out value))
                {
                    return new DecodedValue { Kind = PolicyValueKind.Unknown, IsSecret = isSecret };
                }
            }
            else
            {
                return DecodeSpecial(plain, mark).With(isSecret);
            }
        }
    }

    private static DecodedValue DecodeSpecial(DecodedValue plain, ReadOnlySpan<byte> mark)
    {
        if (mark.SequenceEqual(Sentinels.Asset))
        {
            return new DecodedValue { Kind = PolicyValueKind.Asset, Payload = plain.Payload };
        }

        if (mark.SequenceEqual(Sentinels.Archive))
        {
            return new DecodedValue { Kind = PolicyValueKind.Archive, Payload = plain.Payload };
        }

        if (mark.SequenceEqual(Sentinels.ByteString))
        {
            return StructReader.TryFind(plain.Payload, "value"u8, out var bytes)
                ? DecodePlain(bytes)
                : throw new MalformedValueException("a byte string has no `value`");
        }

        if (mark.SequenceEqual(Sentinels.ResourceReference))
        {
            return DecodeReference(plain.Payload);
        }

        throw new MalformedValueException($"`{Encoding.UTF8.GetString(mark)}` is not a signature that this SDK knows");
    }

    // A reference reads as engines flatten it: the id of a custom resource, the URN of a component.
    private static DecodedValue DecodeReference(ReadOnlyMemory<byte> body)
    {
        if (StructReader.TryFind(body, "id"u8, out var id)
            && DecodePlain(id) is var decoded
            && (decoded.Kind == PolicyValueKind.Unknown || decoded.Payload.Length > 0))
        {
            return decoded;
        }

        return StructReader.TryFind(body, "urn"u8, out var urn)
            ? DecodePlain(urn)
            : throw new MalformedValueException("a resource reference has no `urn`");
    }

    private static DecodedValue DecodePlain(ReadOnlyMemory<byte> value)
    {
        var decoded = new DecodedValue { Kind = PolicyValueKind.Null };
        var fields = new FieldReader(value.Span);
        while (fields.Read())
        {
            var payload = fields.IsBytes ? value.Slice(fields.Start, fields.Length) : default;
            decoded = fields.Field switch
            {
                2 => new DecodedValue
                {
                    Kind = PolicyValueKind.Number,
                    Number = BitConverter.UInt64BitsToDouble(fields.Scalar),
                },
                3 => Sentinels.IsUnknown(payload.Span, out var kind)
                    ? new DecodedValue { Kind = PolicyValueKind.Unknown, UnknownKind = kind }
                    : new DecodedValue { Kind = PolicyValueKind.Text, Payload = payload },
                4 => new DecodedValue { Kind = PolicyValueKind.Boolean, Number = fields.Scalar == 0 ? 0 : 1 },
                5 => new DecodedValue { Kind = PolicyValueKind.Object, Payload = payload },
                6 => new DecodedValue { Kind = PolicyValueKind.List, Payload = payload },
                _ => new DecodedValue { Kind = PolicyValueKind.Null },
            };
        }

        return decoded;
    }

    private DecodedValue With(bool isSecret) => new()
    {
        Kind = Kind,
        Payload = Payload,
        Number = Number,
        UnknownKind = UnknownKind,
        IsSecret = IsSecret || isSecret,
    };
}
