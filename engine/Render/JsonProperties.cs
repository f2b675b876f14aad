using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alicerce.Protocol;

namespace Alicerce.Engine.Render;

/// <summary>Property values as the Pulumi CLI prints them in JSON, secrets replaced by a mark at any depth.</summary>
public static class JsonProperties
{
    /// <summary>What stands in place of a value that is unknown before deployment.</summary>
    public const string UnknownText = Signatures.UnknownString;

    public static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Null:
                json.WriteNullValue();
                break;
            case PropertyValue.Bool { Value: var flag }:
                json.WriteBooleanValue(flag);
                break;
            case PropertyValue.Number { Value: var number } when !double.IsFinite(number):
                json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case PropertyValue.Number { Value: var number }:
                json.WriteNumberValue(number);
                break;
            case PropertyValue.String { Value: var text }:
                json.WriteStringValue(text);
                break;
            case PropertyValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case PropertyValue.Map map:
                json.WriteStartObject();
                foreach (var (key, item) in map.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case PropertyValue.Secret or PropertyValue.Output { IsSecret: true }:
                json.WriteStringValue(PropertyText.SecretMark);
                break;
            case PropertyValue.Unknown or PropertyValue.Output { Value: null }:
                json.WriteStringValue(UnknownText);
                break;
            case PropertyValue.Output { Value: { } inner }:
                Write(json, inner);
                break;
            case PropertyValue.ByteString { Bytes: var bytes }:
                WriteMarked(json, Signatures.ByteString, ("value", Convert.ToBase64String(bytes.AsSpan())));
                break;
            case PropertyValue.ResourceReference reference:
                WriteReference(json, reference);
                break;
            case PropertyValue.Asset asset:
                WriteMarked(
                    json,
                    Signatures.Asset,
                    ("hash", asset.Hash),
                    ("text", asset.Text),
                    ("path", asset.Path),
                    ("uri", asset.Uri));
                break;
            case PropertyValue.Archive archive:
                WriteArchive(json, archive);
                break;
            default:
                throw new UnreachableException($"No JSON for a value of kind `{value.GetType().Name}`.");
        }
    }

    private static void WriteReference(Utf8JsonWriter json, PropertyValue.ResourceReference reference)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, Signatures.ResourceReference);
        json.WriteString("urn", reference.Urn);
        if (reference.Id is { } id)
        {
            json.WritePropertyName("id");
            Write(json, id);
        }

        WriteText(json, "packageVersion", reference.PackageVersion);
        json.WriteEndObject();
    }

    private static void WriteArchive(Utf8JsonWriter json, PropertyValue.Archive archive)
    {
        if (archive.Assets is null)
        {
            WriteMarked(json, Signatures.Archive, ("hash", archive.Hash), ("path", archive.Path), ("uri", archive.Uri));
            return;
        }

        json.WriteStartObject();
        json.WriteString(Signatures.Key, Signatures.Archive);
        WriteText(json, "hash", archive.Hash);
        json.WriteStartObject("assets");
        foreach (var (name, asset) in archive.Assets)
        {
            json.WritePropertyName(name);
            Write(json, asset);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMarked(
        Utf8JsonWriter json, string signature, params ReadOnlySpan<(string Name, string? Text)> fields)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, signature);
        foreach (var (name, text) in fields)
        {
            WriteText(json, name, text);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
