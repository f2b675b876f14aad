using Alicerce.Protocol.Values;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol;

/// <summary>Turns the values of the wire into <see cref="PropertyValue"/>s and back, without loss.</summary>
public static class PropertyCodec
{
    /// <summary>Reads an object, such as the inputs of a resource. Without one there are no properties.</summary>
    /// <exception cref="PropertyFormatException">A value breaks the rules of the wire format.</exception>
    public static PropertyValue.Map Decode(Struct? properties) =>
        properties is null ? PropertyValue.Map.Empty : new PropertyDecoder().DecodeMap(properties);

    /// <summary>Reads any value.</summary>
    /// <exception cref="PropertyFormatException">The value breaks the rules of the wire format.</exception>
    public static PropertyValue Decode(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new PropertyDecoder().DecodeValue(value);
    }

    /// <summary>Writes an object, with its names in order.</summary>
    /// <exception cref="PropertyFormatException">The values are nested too deeply for the wire.</exception>
    public static Struct Encode(PropertyValue.Map properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return new PropertyEncoder().EncodeMap(properties);
    }

    /// <summary>Writes any value.</summary>
    /// <exception cref="PropertyFormatException">The values are nested too deeply for the wire.</exception>
    public static Value Encode(PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new PropertyEncoder().EncodeValue(value);
    }
}
