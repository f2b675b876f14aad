using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>Writes values as the bytes of <c>google.protobuf.Value</c>, from the leaves upwards.</summary>
internal static class ValueEncoder
{
    private const byte NullTag = (1 << 3) | 0;
    private const byte NumberTag = (2 << 3) | 1;
    private const byte TextTag = (3 << 3) | 2;
    private const byte BooleanTag = (4 << 3) | 0;
    private const byte ObjectTag = (5 << 3) | 2;
    private const byte ListTag = (6 << 3) | 2;
    private const byte EntryTag = (1 << 3) | 2;
    private const byte KeyTag = (1 << 3) | 2;
    private const byte ValueTag = (2 << 3) | 2;

    public static readonly byte[] Null = [NullTag, 0];

    public static byte[] Boolean(bool value) => [BooleanTag, value ? (byte)1 : (byte)0];

    public static byte[] Number(double value)
    {
        var bytes = new byte[9];
        bytes[0] = NumberTag;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    public static byte[] Text(string value) => Delimited(TextTag, EncodeUtf8(value));

    public static byte[] List(IEnumerable<PolicyValue> elements)
    {
        var body = new ArrayBufferWriter<byte>();
        foreach (var element in elements)
        {
            WriteDelimited(body, EntryTag, Encoded(element));
        }

        return Delimited(ListTag, body.WrittenSpan);
    }

    /// <summary>The body of a <c>Struct</c>: its entries one after the other.</summary>
    public static byte[] Struct(IEnumerable<KeyValuePair<string, PolicyValue>> properties)
    {
        var body = new ArrayBufferWriter<byte>();
        foreach (var (name, value) in properties)
        {
            WriteEntry(body, EncodeUtf8(name), Encoded(value));
        }

        return body.WrittenSpan.ToArray();
    }

    public static byte[] Object(ReadOnlySpan<byte> body) => Delimited(ObjectTag, body);

    public static byte[] ListOf(ReadOnlySpan<byte> body) => Delimited(ListTag, body);

    public static byte[] Secret(PolicyValue value) => Special(Sentinels.Secret, "value", value);

    public static byte[] Asset(string key, string content) =>
        Special(Sentinels.Asset, key, content.Length == 0 ? null : content);

    public static byte[] Archive(string key, PolicyValue content) => Special(Sentinels.Archive, key, content);

    public static byte[] Unknown(UnknownKind kind) => Delimited(TextTag, Sentinels.Unknown(kind));

    public static void WriteEntry(IBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var length = LengthOfDelimited(name.Length) + LengthOfDelimited(value.Length);
        WriteHeader(output, EntryTag, length);
        WriteDelimited(output, KeyTag, name);
        WriteDelimited(output, ValueTag, value);
    }

    public static void WriteElement(IBufferWriter<byte> output, ReadOnlySpan<byte> value) =>
        WriteDelimited(output, EntryTag, value);

    // A text with half a surrogate pair has no UTF-8 form; sending a replacement character would change it silently.
    private static byte[] EncodeUtf8(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException(
                "The text is not valid UTF-16: it has half of a surrogate pair, which no message can carry.",
                exception);
        }
    }

    private static byte[] Special(ReadOnlySpan<byte> signature, string key, PolicyValue? content)
    {
        var body = new ArrayBufferWriter<byte>();
        WriteEntry(body, Sentinels.SignatureKey, Delimited(TextTag, signature));
        if (content is { } value)
        {
            WriteEntry(body, Encoding.UTF8.GetBytes(key), Encoded(value));
        }

        return Object(body.WrittenSpan);
    }

    // A default PolicyValue has no bytes; it means null like an absent property.
    private static ReadOnlySpan<byte> Encoded(PolicyValue value) =>
        value.Encoded.IsEmpty ? Null : value.Encoded.Span;

    private static byte[] Delimited(byte tag, ReadOnlySpan<byte> payload)
    {
        var output = new ArrayBufferWriter<byte>(LengthOfDelimited(payload.Length));
        WriteDelimited(output, tag, payload);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteDelimited(IBufferWriter<byte> output, byte tag, ReadOnlySpan<byte> payload)
    {
        WriteHeader(output, tag, payload.Length);
        output.Write(payload);
    }

    private static void WriteHeader(IBufferWriter<byte> output, byte tag, int length)
    {
        var span = output.GetSpan(6);
        span[0] = tag;
        var size = 1;
        var rest = (uint)length;
        while (rest >= 0x80)
        {
            span[size++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[size++] = (byte)rest;
        output.Advance(size);
    }

    private static int LengthOfDelimited(int payload)
    {
        var size = 2 + payload;
        for (var rest = (uint)payload >> 7; rest > 0; rest >>= 7)
        {
            size++;
        }

        return size;
    }
}
