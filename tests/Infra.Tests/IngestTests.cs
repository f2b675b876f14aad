using System.Text.Json.Nodes;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.Workflows;

namespace Alicerce.Infra.Tests;

public sealed class IngestTests
{
    [Test]
    public async Task The_function_runs_the_built_package()
    {
        var plan = await PlanOf();

        var function = plan.Find("aws:lambda/function:Function");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(function["runtime"], Is.EqualTo("dotnet10"));
            Assert.That(function.List("architectures"), Is.EqualTo(["arm64"]));
            Assert.That(function["handler"], Is.EqualTo("Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync"));
            Assert.That(function["code"], Is.InstanceOf<FileArchive>());
            Assert.That(function["environment.variables.AWS_LAMBDA_HANDLER_LOG_FORMAT"], Is.EqualTo("Unformatted"));
            Assert.That(function["environment.variables.TABLE_NAME"], Is.EqualTo("files"));
            Assert.That(function["environment.variables.IDEMPOTENCY_TABLE_NAME"], Is.EqualTo("idempotency"));
            Assert.That(function["environment.variables.STATE_MACHINE_ARN"], Is.EqualTo("arn:machine"));
            Assert.That(function["environment.variables.RECORD_IN_DATABASE"], Is.EqualTo("true"));
            Assert.That(function["environment.variables.MAX_OBJECT_BYTES"], Is.EqualTo("1000"));
            Assert.That(function["environment.variables.ACCEPTED_TYPES"], Is.EqualTo(".csv .pdf"));
        }
    }

    [Test]
    public async Task What_is_left_out_is_left_to_the_function()
    {
        var plan = await Plan.OfAsync(() => _ = new Ingest("ingest", new IngestArgs
        {
            Account = Given.Account(),
            Prefix = "alicerce-test",
            BucketName = "incoming",
            BucketArn = "arn:aws:s3:::incoming",
            TableName = "files",
            TableArn = "arn:table",
            IdempotencyTableName = "idempotency",
            IdempotencyTableArn = "arn:idempotency",
        }));

        var function = plan.Find("aws:lambda/function:Function");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(function["environment.variables.STATE_MACHINE_ARN"], Is.Null);
            Assert.That(function["environment.variables.MAX_OBJECT_BYTES"], Is.Null);
            Assert.That(function["environment.variables.ACCEPTED_TYPES"], Is.Null);
            Assert.That(function["environment.variables.RECORD_IN_DATABASE"], Is.EqualTo("false"));
            Assert.That(
                plan.Permissions("ingest-function").Select(line => line.Split(':')[0]),
                Has.None.EqualTo("StartProcessing").And.None.EqualTo("UseDataKey"));
        }
    }

    [Test]
    public async Task The_function_writes_to_a_group_that_has_an_end()
    {
        var plan = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:cloudwatch/logGroup:LogGroup")["retentionInDays"], Is.EqualTo(30));
            Assert.That(
                plan.Find("aws:lambda/function:Function")["loggingConfig.logGroup"],
                Is.EqualTo("/aws/lambda/alicerce-test-ingest"));
        }
    }

    [TestCase(IngestMode.Queue, 0)]
    [TestCase(IngestMode.Express, 0)]
    [TestCase(IngestMode.Direct, 1)]
    public async Task A_bucket_has_one_notification_and_tells_the_event_bus(IngestMode mode, int functions)
    {
        var plan = await PlanOf(mode);

        var notification = plan.Find("aws:s3/bucketNotification:BucketNotification");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(notification["bucket"], Is.EqualTo("incoming"));
            Assert.That(notification["eventbridge"], Is.True);
            Assert.That(notification.List("lambdaFunctions"), Has.Count.EqualTo(functions));
        }
    }

    [TestCase(IngestMode.Queue)]
    [TestCase(IngestMode.Express)]
    public async Task The_rule_sees_uploads_to_this_bucket_and_nothing_else(IngestMode mode)
    {
        var plan = await PlanOf(mode);

        var rule = plan.Find("aws:cloudwatch/eventRule:EventRule");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)rule["eventPattern"]!, Is.EqualTo(
                """
                {"source":["aws.s3"],"detail-type":["Object Created"],
                "detail":{"bucket":{"name":["incoming"]},"object":{"key":[{"prefix":"incoming/"}]}}}
                """.ReplaceLineEndings("")));
            // S3 sends its events to the bus that every account has.
            Assert.That(rule["eventBusName"], Is.Null);
        }
    }

    [TestCase(IngestMode.Queue)]
    [TestCase(IngestMode.Express)]
    public async Task What_the_rule_cannot_deliver_waits_in_a_queue_of_its_own(IngestMode mode)
    {
        var plan = await PlanOf(mode);

        var target = plan.Find("aws:cloudwatch/eventTarget:EventTarget");
        var policy = plan.Find("aws:sqs/queuePolicy:QueuePolicy", "ingest-uploads-undelivered");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(target["deadLetterConfig.arn"], Is.EqualTo(Arn("ingest-uploads-undelivered")));
            Assert.That(target["retryPolicy.maximumRetryAttempts"], Is.EqualTo(185));
            AssertOnlyRuleSends(policy, "ingest-uploads-undelivered");
            AssertComesBefore(plan, policy, target);
        }
    }

    [Test]
    public async Task Messages_go_from_the_rule_through_the_queue_to_the_function()
    {
        var plan = await PlanOf();

        var queue = plan.Find("aws:sqs/queue:Queue", "ingest-queue");
        var target = plan.Find("aws:cloudwatch/eventTarget:EventTarget");
        var mapping = plan.Find("aws:lambda/eventSourceMapping:EventSourceMapping");
        var policy = plan.Find("aws:sqs/queuePolicy:QueuePolicy", "ingest-uploads-to-queue");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(target["arn"], Is.EqualTo(Arn("ingest-queue")));
            Assert.That(target["roleArn"], Is.Null);
            AssertOnlyRuleSends(policy, "ingest-queue");
            AssertComesBefore(plan, policy, target);
            Assert.That(queue["sqsManagedSseEnabled"], Is.True);
            // Six times the time of the function.
            Assert.That(queue["visibilityTimeoutSeconds"], Is.EqualTo(360));
            Assert.That(mapping["eventSourceArn"], Is.EqualTo(Arn("ingest-queue")));
            Assert.That(mapping["functionName"], Is.EqualTo("ingest"));
            Assert.That(mapping["batchSize"], Is.EqualTo(10));
            Assert.That(mapping.List("functionResponseTypes"), Is.EqualTo(["ReportBatchItemFailures"]));
            Assert.That(mapping["scalingConfig.maximumConcurrency"], Is.EqualTo(7));
        }
    }

    [Test]
    public async Task A_message_that_fails_five_times_is_set_aside_for_two_weeks()
    {
        var plan = await PlanOf();

        var redrive = JsonNode.Parse(
            (string)plan.Find("aws:sqs/queue:Queue", "ingest-queue")["redrivePolicy"]!)!;
        var failures = plan.Find("aws:sqs/queue:Queue", "ingest-failures");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)redrive["deadLetterTargetArn"], Is.EqualTo(Arn("ingest-failures")));
            Assert.That((int?)redrive["maxReceiveCount"], Is.EqualTo(5));
            Assert.That(failures["messageRetentionSeconds"], Is.EqualTo(1_209_600));
            Assert.That(failures["sqsManagedSseEnabled"], Is.True);
        }
    }

    [Test]
    public async Task In_mode_direct_only_the_bucket_of_this_account_may_call_the_function()
    {
        var plan = await PlanOf(IngestMode.Direct);

        var permission = plan.Find("aws:lambda/permission:Permission");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(permission["principal"], Is.EqualTo("s3.amazonaws.com"));
            Assert.That(permission["sourceArn"], Is.EqualTo("arn:aws:s3:::incoming"));
            Assert.That(permission["sourceAccount"], Is.EqualTo(AwsMocks.AccountId));
            AssertComesBefore(plan, permission, plan.Find("aws:s3/bucketNotification:BucketNotification"));
        }
    }

    [Test]
    public async Task In_mode_direct_uploads_call_the_function_and_what_keeps_failing_is_set_aside()
    {
        var plan = await PlanOf(IngestMode.Direct);

        var notification = plan.Find("aws:s3/bucketNotification:BucketNotification");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(notification["lambdaFunctions.0.filterPrefix"], Is.EqualTo("incoming/"));
            Assert.That(notification.List("lambdaFunctions.0.events"), Is.EqualTo(["s3:ObjectCreated:*"]));
            Assert.That(
                plan.Find("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                    ["destinationConfig.onFailure.destination"],
                Is.EqualTo(Arn("ingest-failures")));
            Assert.That(plan.All("aws:cloudwatch/eventRule:EventRule"), Is.Empty);
        }
    }

    [Test]
    public async Task In_mode_queue_the_role_may_do_exactly_what_the_function_does()
    {
        var plan = await PlanOf();

        Assert.That(plan.Permissions("ingest-function"), Is.EqualTo([
            $"ReadQueue: sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes on {Arn("ingest-queue")}",
            .. OfEveryMode(),
        ]));
    }

    [Test]
    public async Task In_mode_express_nobody_gives_the_function_a_queue()
    {
        var plan = await PlanOf(IngestMode.Express);

        Assert.That(plan.Permissions("ingest-function"), Is.EqualTo(OfEveryMode()));
    }

    [Test]
    public async Task In_mode_direct_the_function_hands_over_what_it_failed_at()
    {
        var plan = await PlanOf(IngestMode.Direct);

        Assert.That(
            plan.Permissions("ingest-function").Order(),
            Is.EqualTo(OfEveryMode().Append($"HandOverFailures: sqs:SendMessage on {Arn("ingest-failures")}").Order()));
    }

    internal static Task<Plan> PlanOf(IngestMode mode = IngestMode.Queue) => Plan.OfAsync(() => _ = new Ingest(
        "ingest",
        new IngestArgs
        {
            Account = Given.Account(),
            Prefix = "alicerce-test",
            Mode = mode,
            BucketName = "incoming",
            BucketArn = "arn:aws:s3:::incoming",
            TableName = "files",
            TableArn = "arn:table",
            IdempotencyTableName = "idempotency",
            IdempotencyTableArn = "arn:idempotency",
            StateMachineArn = "arn:machine",
            Bus = new EventBus("files", new EventBusArgs { Prefix = "alicerce-test" }),
            RecordInDatabase = true,
            MaxConcurrency = 7,
            MaxObjectBytes = 1000,
            AcceptedTypes = ".csv .pdf",
            DataKeyArn = "arn:key",
        }));

    private static string[] OfEveryMode() =>
    [
        "ReadUploads: s3:GetObject, s3:GetObjectVersion on arn:aws:s3:::incoming/incoming/*",
        "KnowThatAnUploadIsGone: s3:ListBucket on arn:aws:s3:::incoming",
        "WriteCatalog: dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem, dynamodb:DeleteItem on " +
            "arn:table, arn:idempotency",
        "StartProcessing: states:StartExecution on arn:machine",
        "UseDataKey: kms:Decrypt, kms:GenerateDataKey on arn:key if StringEquals kms:ViaService = " +
            "s3.us-east-1.amazonaws.com, dynamodb.us-east-1.amazonaws.com",
        $"WriteLogs: logs:CreateLogStream, logs:PutLogEvents on {Arn("ingest-logs")}:*",
        "WriteTraces: xray:PutTraceSegments, xray:PutTelemetryRecords on *",
    ];

    private static string Arn(string name) => $"arn:aws:mock:us-east-1:{AwsMocks.AccountId}:{name}";

    private static void AssertOnlyRuleSends(Registration policy, string queue)
    {
        var statement = policy.Statements("policy")["FromRule"];
        Assert.That((string?)statement["Principal"]!["Service"], Is.EqualTo("events.amazonaws.com"));
        Assert.That((string?)statement["Action"], Is.EqualTo("sqs:SendMessage"));
        Assert.That((string?)statement["Resource"], Is.EqualTo(Arn(queue)));
        Assert.That(
            (string?)statement["Condition"]!["ArnEquals"]!["aws:SourceArn"], Is.EqualTo(Arn("ingest-uploads")));
    }

    private static void AssertComesBefore(Plan plan, Registration first, Registration second)
    {
        var order = plan.Registrations.ToList();
        Assert.That(order.IndexOf(first), Is.LessThan(order.IndexOf(second)));
    }
}
