using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What the keys, the capacity and the streams of a DynamoDB table need of each other.</summary>
/// <remarks>The provider's own checks (<c>aws_dynamodb_table</c>) and <c>CreateTable</c> in the API reference.</remarks>
public static class TableCombinations
{
    private const int MostLocalIndexes = 5;

    private static readonly string[] IndexLists = ["globalSecondaryIndexes", "localSecondaryIndexes"];
    private static readonly string[] Capacities = ["readCapacity", "writeCapacity"];

    public static IEnumerable<string> Problems(Property table) =>
    [
        .. Attributes(table),
        .. Capacity(table),
        .. Indexes(table),
        .. Streams(table),
    ];

    private static IEnumerable<string> Attributes(Property table)
    {
        // A table that is restored or imported may take its keys from elsewhere.
        if (table["attributes"].IsUnknown || IsCopy(table) || table["importTable"].IsGiven)
        {
            yield break;
        }

        var declared = table["attributes"].Items.ToArray();
        var used = Keys(table).ToArray();
        if (declared.Any(attribute => !attribute["name"].IsKnown) || used.Any(key => key.Value.IsUnknown) ||
            table["globalSecondaryIndexes"].IsUnknown || table["localSecondaryIndexes"].IsUnknown ||
            IndexLists.SelectMany(list => table[list].Items).Any(index => index.IsUnknown))
        {
            yield break;
        }

        var names = declared.Select(attribute => attribute["name"].Text!).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, key) in used.Where(key => key.Value.Text is { Length: > 0 } name && !names.Contains(name)))
        {
            yield return
                $"`{path}` is `{key.Text}`, but `attributes` does not declare it. Add it there, with its type.";
        }

        var needed = used.Select(key => key.Value.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !needed.Contains(name)).Order(StringComparer.Ordinal))
        {
            yield return
                $"`attributes` declares `{name}`, which is a key of neither the table nor an index. Remove it: only " +
                "keys " +
                "are declared.";
        }
    }

    private static IEnumerable<(string Path, Property Value)> Keys(Property table)
    {
        yield return ("hashKey", table["hashKey"]);
        yield return ("rangeKey", table["rangeKey"]);
        foreach (var list in IndexLists)
        {
            foreach (var (index, i) in table[list].Items.Select((index, i) => (index, i)))
            {
                yield return (FormattableString.Invariant($"{list}[{i}].hashKey"), index["hashKey"]);
                yield return (FormattableString.Invariant($"{list}[{i}].rangeKey"), index["rangeKey"]);
                foreach (var (schema, j) in index["keySchemas"].Items.Select((schema, j) => (schema, j)))
                {
                    yield return (
                        FormattableString.Invariant($"{list}[{i}].keySchemas[{j}].attributeName"), schema["attributeName"]);
                }
            }
        }
    }

    private static bool IsCopy(Property table) =>
        table["restoreSourceName"].IsGiven || table["restoreSourceTableArn"].IsGiven ||
        table["restoreBackupArn"].IsGiven;

    private static IEnumerable<string> Capacity(Property table)
    {
        if (table["billingMode"].IsUnknown || table["billingMode"].Text is not (null or "PROVISIONED") || IsCopy(table))
        {
            yield break;
        }

        foreach (var property in Capacities)
        {
            if (table[property] is { IsUnknown: false, Number: null or < 1 })
            {
                yield return
                    $"`{property}` must be 1 at least with the billing mode `PROVISIONED`, which is the default. Set " +
                    "it, or " +
                    "set `billingMode` to `PAY_PER_REQUEST`.";
            }
        }

        if (table["onDemandThroughput"].IsKnown)
        {
            yield return
                "`onDemandThroughput` is given, but the billing mode is `PROVISIONED`. Set `billingMode` to " +
                "`PAY_PER_REQUEST`, or remove it.";
        }
    }

    private static IEnumerable<string> Indexes(Property table)
    {
        var local = table["localSecondaryIndexes"].Items.ToArray();
        if (local.Length > 0 && !table["rangeKey"].IsGiven)
        {
            yield return
                "`localSecondaryIndexes` needs a table with a `rangeKey`. Set `rangeKey`, or use global " +
                "indexes.";
        }

        if (local.Length > MostLocalIndexes)
        {
            yield return
                FormattableString.Invariant($"`localSecondaryIndexes` has {local.Length} indexes where {MostLocalIndexes} ") +
                "are allowed. Use global indexes for the others.";
        }

        foreach (var list in IndexLists)
        {
            foreach (var (index, i) in table[list].Items.Select((index, i) => (index, i)))
            {
                var path = FormattableString.Invariant($"{list}[{i}]");
                var attributes = index["nonKeyAttributes"];
                if (index["projectionType"].Text == "INCLUDE" && !attributes.IsUnknown && !attributes.Items.Any())
                {
                    yield return
                        $"`{path}.projectionType` is `INCLUDE` without `nonKeyAttributes`. List what it " +
                        "includes.";
                }

                if (index["projectionType"].Text is "ALL" or "KEYS_ONLY" && attributes.Items.Any())
                {
                    yield return
                        $"`{path}.nonKeyAttributes` is given, but `projectionType` is " +
                        $"`{index["projectionType"].Text}`. " +
                        "Set `projectionType` to `INCLUDE`, or remove it.";
                }
            }
        }
    }

    private static IEnumerable<string> Streams(Property table)
    {
        if (table["streamEnabled"].Flag == true && table["streamViewType"] is { IsUnknown: false, Text: null or "" })
        {
            yield return
                "`streamEnabled` is true without `streamViewType`. Set it to what the stream shows, such as " +
                "`NEW_IMAGE`.";
        }

        if (table["ttl"]["enabled"].Flag == true &&
            table["ttl"]["attributeName"] is { IsUnknown: false, Text: null or "" })
        {
            yield return "`ttl.enabled` is true without `ttl.attributeName`. Name the attribute that holds the time.";
        }
    }
}
