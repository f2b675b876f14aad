namespace Alicerce.Infra.Analytics;

/// <summary>Lets people ask questions in SQL about what the workers made of the files, without a server.</summary>
public sealed class DataLake : ComponentResource
{
    /// <summary>Where the records are in the bucket.</summary>
    public const string LakePrefix = "lake/";

    /// <summary>Where the answers are in the bucket.</summary>
    public const string AnswerPrefix = "athena/";

    // What a worker writes: a line for each column of a table, or one for a file without columns.
    private static readonly (string Name, string Type, string Comment)[] Columns =
    [
        ("job_id", "string", "The job that processed the file"),
        ("bucket", "string", "Where the file was"),
        ("object_key", "string", "Which file it was"),
        ("version_id", "string", "Which version of it"),
        ("processed_at", "timestamp", "When, in UTC"),
        ("media_type", "string", "What it is by its content"),
        ("size_bytes", "bigint", "How large it is"),
        ("sha256", "string", "Of the whole file"),
        ("record_count", "bigint", "How many records it has"),
        ("column_name", "string", "A column of a table"),
        ("column_type", "string", "What the values in it are"),
        ("value_count", "bigint", "How many records have a value"),
        ("missing_count", "bigint", "How many have none"),
        ("distinct_count", "bigint", "How many values differ"),
        ("minimum", "double", "Of numbers"),
        ("maximum", "double", "Of numbers"),
        ("mean", "double", "Of numbers"),
        ("median", "double", "Of numbers"),
    ];

    public DataLake(string name, DataLakeArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:analytics:DataLake", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var database = new Aws.Glue.CatalogDatabase(
            name,
            new Aws.Glue.CatalogDatabaseArgs
            {
                Name = args.Prefix.Replace('-', '_'),
                Description = $"What became of the files ({args.Prefix})",
            },
            child);
        var table = new Aws.Glue.CatalogTable(name, Files(database.Name, args), child);

        var workgroup = new Aws.Athena.Workgroup(
            name,
            new Aws.Athena.WorkgroupArgs
            {
                Name = args.Prefix,
                Description = "Questions about what became of the files",
                ForceDestroy = args.EmptyOnDestroy,
                Configuration = new Aws.Athena.Inputs.WorkgroupConfigurationArgs
                {
                    EnforceWorkgroupConfiguration = true,
                    PublishCloudwatchMetricsEnabled = true,
                    BytesScannedCutoffPerQuery = (int)Math.Min(int.MaxValue, args.ScanLimitMb * 1024L * 1024),
                    ResultConfiguration = new Aws.Athena.Inputs.WorkgroupConfigurationResultConfigurationArgs
                    {
                        OutputLocation = Output.Format($"s3://{args.BucketName}/{AnswerPrefix}"),
                        EncryptionConfiguration =
                            new Aws.Athena.Inputs.WorkgroupConfigurationResultConfigurationEncryptionConfigurationArgs
                            {
                                EncryptionOption = args.KeyArn is null ? "SSE_S3" : "SSE_KMS",
                                KmsKeyArn = args.KeyArn,
                            },
                    },
                },
            },
            child);
        _ = new Aws.Athena.NamedQuery(
            $"{name}-per-day",
            new Aws.Athena.NamedQueryArgs
            {
                Name = "Files per day",
                Description = "How many files were processed in the last 30 days, and how many records they had",
                Database = database.Name,
                Workgroup = workgroup.Id,
                Query = Output.Format($"""
                    SELECT dt, count(*) AS files, sum(record_count) AS records
                    FROM (SELECT DISTINCT dt, job_id, record_count FROM {table.Name})
                    WHERE dt >= date_format(current_date - interval '30' day, '%Y-%m-%d')
                    GROUP BY dt
                    ORDER BY dt
                    """),
            },
            child);

        if (args.Crawler)
        {
            _ = new LakeCrawler(
                $"{name}-crawler",
                new LakeCrawlerArgs
                {
                    Account = args.Account,
                    DatabaseName = database.Name,
                    BucketName = args.BucketName,
                    BucketArn = args.BucketArn,
                    KeyArn = args.KeyArn,
                    LogKeyArn = args.LogKeyArn,
                },
                new ComponentResourceOptions { Parent = this });
        }

        DatabaseName = database.Name;
        TableName = table.Name;
        WorkgroupName = workgroup.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["workgroupName"] = WorkgroupName });
    }

    /// <summary>The database of the Glue catalogue.</summary>
    public Output<string> DatabaseName { get; }

    /// <summary>The declared table.</summary>
    public Output<string> TableName { get; }

    /// <summary>Where queries are run, with their limits.</summary>
    public Output<string> WorkgroupName { get; }

    // Partitions are calculated from the date and never have to be found: a day can be asked about as soon as it begins.
    private static Aws.Glue.CatalogTableArgs Files(Output<string> databaseName, DataLakeArgs args)
    {
        var location = Output.Format($"s3://{args.BucketName}/{LakePrefix}");
        return new Aws.Glue.CatalogTableArgs
        {
            DatabaseName = databaseName,
            Name = "files",
            Description = "What the workers found in the files",
            TableType = "EXTERNAL_TABLE",
            PartitionKeys =
            {
                new Aws.Glue.Inputs.CatalogTablePartitionKeyArgs
                {
                    Name = "dt",
                    Type = "string",
                    Comment = "The day of the job",
                },
            },
            Parameters = new InputMap<string>
            {
                { "EXTERNAL", "TRUE" },
                { "classification", "json" },
                { "compressionType", "gzip" },
                { "projection.enabled", "true" },
                { "projection.dt.type", "date" },
                { "projection.dt.format", "yyyy-MM-dd" },
                { "projection.dt.range", $"{args.FirstDay},NOW" },
                { "projection.dt.interval", "1" },
                { "projection.dt.interval.unit", "DAYS" },
                { "storage.location.template", Output.Format($"{location}dt=${{dt}}") },
            },
            StorageDescriptor = new Aws.Glue.Inputs.CatalogTableStorageDescriptorArgs
            {
                Location = location,
                InputFormat = "org.apache.hadoop.mapred.TextInputFormat",
                OutputFormat = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
                Compressed = true,
                SerDeInfo = new Aws.Glue.Inputs.CatalogTableStorageDescriptorSerDeInfoArgs
                {
                    SerializationLibrary = "org.openx.data.jsonserde.JsonSerDe",
                },
                Columns = Columns.Select(column => new Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs
                {
                    Name = column.Name,
                    Type = column.Type,
                    Comment = column.Comment,
                }).ToList(),
            },
        };
    }
}
