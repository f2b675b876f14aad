using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>Messages with something in every field; no two fields of a message hold the same.</summary>
internal sealed class MessageFiller(int variant)
{
    /// <summary>As many as the largest oneof has cases; they differ in booleans too.</summary>
    public const int VariantCount = 2;

    private int _counter;

    public static T Fill<T>(int variant = 0)
        where T : IMessage, new()
    {
        var message = new T();
        new MessageFiller(variant).Fill(message);
        return message;
    }

    public static IMessage Fill(MessageDescriptor descriptor, int variant)
    {
        var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
        new MessageFiller(variant).Fill(message);
        return message;
    }

    private void Fill(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.RealContainingOneof is { } oneof && oneof.Fields[variant % oneof.Fields.Count] != field)
            {
                continue;
            }

            if (field.IsMap)
            {
                var map = (IDictionary)field.Accessor.GetValue(message);
                map.Add($"{field.Name}-a", Single(field.MessageType.FindFieldByNumber(2)));
                map.Add($"{field.Name}-é", Single(field.MessageType.FindFieldByNumber(2)));
            }
            else if (field.IsRepeated)
            {
                var list = (IList)field.Accessor.GetValue(message);
                list.Add(Single(field));
                list.Add(Single(field));
            }
            else
            {
                field.Accessor.SetValue(message, Single(field));
            }
        }
    }

    private object Single(FieldDescriptor field)
    {
        _counter++;
        return field.FieldType switch
        {
            FieldType.String => $"{field.Name} {_counter} ção 🚀",
            FieldType.Bool => variant % 2 == 0,
            FieldType.Int32 => -_counter,
            FieldType.Double => _counter + 0.25,
            FieldType.Bytes => ByteString.CopyFrom(0, 255, (byte)_counter),
            FieldType.Enum => field.EnumType.Values[^(1 + (variant % 2))].Number,
            FieldType.Message => Inner(field.MessageType),
            var other => throw new NotSupportedException($"No field of the protocol is of the type {other}."),
        };
    }

    private IMessage Inner(MessageDescriptor descriptor)
    {
        if (descriptor.ClrType == typeof(Value))
        {
            return Value.ForList(Value.ForNumber(_counter), Value.ForNull(), Value.ForStruct(Properties()));
        }

        if (descriptor.ClrType == typeof(Struct))
        {
            return Properties();
        }

        var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
        Fill(message);
        return message;
    }

    private Struct Properties() => new()
    {
        Fields =
        {
            ["null"] = Value.ForNull(),
            ["bool"] = Value.ForBool(true),
            ["number"] = Value.ForNumber(_counter),
            ["text"] = Value.ForString("olá 🚀"),
            ["list"] = Value.ForList(Value.ForString("a"), Value.ForList(), Value.ForBool(false)),
            ["object"] = Value.ForStruct(new Struct { Fields = { ["__inner"] = Value.ForNumber(-1.5) } }),
        },
    };
}
