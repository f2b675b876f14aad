using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>Writes one value for the wire, and gathers the resources that it comes from.</summary>
/// <param name="keepResources">Whether resources are sent as references, not as ids and URNs.</param>
/// <param name="keepOutputs">Whether outputs are sent with their dependencies.</param>
/// <param name="skipReferences">Whether a resource that is sent as reference is left out of the dependencies.</param>
internal sealed class Serializer(bool keepResources, bool keepOutputs = false, bool skipReferences = false)
{
    private readonly HashSet<Resource> _dependencies = [];

    /// <summary>The resources that the values written so far come from.</summary>
    public IReadOnlySet<Resource> Dependencies => _dependencies;

    /// <summary>Whether something that was written is not known yet.</summary>
    public bool HasUnknowns { get; private set; }

    /// <param name="context">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    public async ValueTask<Value> SerializeAsync(string context, object? value)
    {
        switch (value)
        {
            case null:
                return Value.ForNull();
            case string text:
                return Value.ForString(text);
            case bool boolean:
                return Value.ForBool(boolean);
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case IInput input:
                return await OutputAsync(context, input.Structure).ConfigureAwait(false);
            case IOutput output:
                return await OutputAsync(context, output).ConfigureAwait(false);
            case InputArgs args:
                return await ArgumentsAsync(context, args).ConfigureAwait(false);
            case AssetOrArchive asset:
                return await AssetAsync(context, asset).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(context, union.Value).ConfigureAwait(false);
            case JsonElement json:
                return JsonValues.Write(json);
            case Resource resource:
                return await ResourceAsync(context, resource).ConfigureAwait(false);
            case IDictionary dictionary:
                return await DictionaryAsync(context, dictionary).ConfigureAwait(false);
            case IList list:
                return await ListAsync(context, list).ConfigureAwait(false);
            case ValueTuple:
                return Value.ForNull();
            case Enum member when Enum.GetUnderlyingType(member.GetType()) == typeof(int):
                return Value.ForNumber(Convert.ToInt32(member, provider: null));
            case Task:
                throw new InvalidOperationException(
                    $"`{context}` is a task. Make an output of it with `Output.Create`.");
            default:
                return await ObjectAsync(context, value).ConfigureAwait(false);
        }
    }

    private async ValueTask<Value> OutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        // What is inside an output is written plainly: the output itself says all that there is to say of it.
        var inner = new Serializer(keepResources, keepOutputs: false, skipReferences);
        var value = data.IsKnown ? await inner.SerializeAsync(context, data.Value).ConfigureAwait(false) : null;
        HashSet<Resource> resources = [.. data.Resources, .. inner._dependencies];
        _dependencies.UnionWith(resources);
        HasUnknowns |= inner.HasUnknowns || !data.IsKnown;
        if (keepOutputs && (data.IsSecret || !data.IsKnown || resources.Count > 0))
        {
            return await OutputValueAsync(value, data.IsSecret, resources).ConfigureAwait(false);
        }

        if (value is null)
        {
            return Value.ForString(Signatures.UnknownString);
        }

        return data.IsSecret ? Signed(Signatures.Secret, ("value", value)) : value;
    }

    private static async ValueTask<Value> OutputValueAsync(Value? value, bool isSecret, HashSet<Resource> resources)
    {
        var result = Signed(Signatures.OutputValue);
        var fields = result.StructValue.Fields;
        if (value is not null)
        {
            fields["value"] = value;
        }

        if (isSecret)
        {
            fields["secret"] = Value.ForBool(true);
        }

        var urns = await DependencyClosure.UrnsAsync(resources).ConfigureAwait(false);
        if (urns.Count > 0)
        {
            fields["dependencies"] = Value.ForList([.. urns.Select(Value.ForString)]);
        }

        return result;
    }

    private async ValueTask<Value> ArgumentsAsync(string context, InputArgs args)
    {
        var fields = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var argument in args.Arguments())
        {
            var value = await ArgumentAsync($"{context}.{argument.Name}", argument).ConfigureAwait(false);
            AddUnlessNull(fields, argument.Name, value);
        }

        return StructOf(fields);
    }

    /// <summary>Writes one input; provider configuration goes as JSON text.</summary>
    public async ValueTask<Value> ArgumentAsync(string context, ArgumentValue argument)
    {
        var value = argument.IsJson && argument.Value is not null ? JsonText(context, argument.Value) : argument.Value;
        return await SerializeAsync(context, value).ConfigureAwait(false);
    }

    private static Output<string> JsonText(string context, object value)
    {
        var output = (value as IInput)?.ToOutput() ?? value as IOutput ?? Output.Create(value);
        return new Output<string>(WriteAsync());

        async Task<OutputData<string>> WriteAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, "", IsKnown: false, data.IsSecret);
            }

            var written = await new Serializer(keepResources: false).SerializeAsync(context, data.Value)
                .ConfigureAwait(false);
            return new(data.Resources, JsonFormatter.Default.Format(written), IsKnown: true, data.IsSecret);
        }
    }

    private async ValueTask<Value> AssetAsync(string context, AssetOrArchive asset)
    {
        var value = asset.Value is IDictionary or string
            ? await SerializeAsync($"{context}.{asset.PropertyName}", asset.Value).ConfigureAwait(false)
            : throw new InvalidOperationException(
                $"{asset.Value.GetType()} is not a supported content of `{context}`.");
        return Signed(asset.Signature, (asset.PropertyName, value));
    }

    private async ValueTask<Value> ResourceAsync(string context, Resource resource)
    {
        if (!skipReferences)
        {
            _dependencies.Add(resource);
        }

        // A reference holds plain texts, whatever the form of the other values.
        var inner = new Serializer(keepResources);
        var id = resource is CustomResource custom
            ? await inner.SerializeAsync($"{context}.id", custom.Id).ConfigureAwait(false)
            : null;
        var result = !keepResources && id is not null
            ? id
            : await inner.SerializeAsync($"{context}.urn", resource.Urn).ConfigureAwait(false);
        if (!skipReferences)
        {
            _dependencies.UnionWith(inner._dependencies);
        }

        if (!keepResources)
        {
            HasUnknowns |= inner.HasUnknowns;
            return result;
        }

        var reference = Signed(Signatures.ResourceReference, ("urn", result));
        if (id is not null)
        {
            var isUnknown = id.StringValue == Signatures.UnknownString;
            reference.StructValue.Fields["id"] = isUnknown ? Value.ForString("") : id;
        }

        return reference;
    }

    private async ValueTask<Value> DictionaryAsync(string context, IDictionary dictionary)
    {
        var fields = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key)
            {
                throw new InvalidOperationException(
                    $"Dictionaries are only supported with string keys: {entry.Key.GetType()} at {context}");
            }

            var value = await SerializeAsync($"{context}.{key}", entry.Value).ConfigureAwait(false);
            AddUnlessNull(fields, key, value);
        }

        return StructOf(fields);
    }

    private async ValueTask<Value> ListAsync(string context, IList list)
    {
        var values = new ListValue();
        // Two immutable arrays over no array at all are equal, whatever their elements.
        if (!list.Equals(default(ImmutableArray<object>)))
        {
            for (var i = 0; i < list.Count; i++)
            {
                values.Values.Add(await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false));
            }
        }

        return new Value { ListValue = values };
    }

    private async ValueTask<Value> ObjectAsync(string context, object value)
    {
        var type = value.GetType();
        if (EnumTypes.Underlying(value) is { } underlying)
        {
            return await SerializeAsync(context, underlying).ConfigureAwait(false);
        }

        if (!OutputTypes.IsOutputType(type))
        {
            throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{context}");
        }

        var fields = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var field in OutputTypes.Fields(type))
        {
            var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
            fields[name] = await SerializeAsync($"{context}.{name}", field.GetValue(value)).ConfigureAwait(false);
        }

        return StructOf(fields);
    }

    private static void AddUnlessNull(SortedDictionary<string, Value> fields, string name, Value value)
    {
        if (value.KindCase != Value.KindOneofCase.NullValue)
        {
            fields[name] = value;
        }
    }

    private static Value StructOf(SortedDictionary<string, Value> fields)
    {
        var result = new Struct();
        foreach (var (name, value) in fields)
        {
            result.Fields.Add(name, value);
        }

        return Value.ForStruct(result);
    }

    private static Value Signed(string signature, params ReadOnlySpan<(string Name, Value Value)> fields)
    {
        var result = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
        {
            result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }
}
