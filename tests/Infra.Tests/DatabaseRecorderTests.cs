using Alicerce.Infra.Serverless;

namespace Alicerce.Infra.Tests;

public sealed class DatabaseRecorderTests
{
    [Test]
    public async Task The_function_is_in_the_network_and_leaves_no_group_behind()
    {
        var plan = await PlanOf();

        var function = plan.Find("aws:lambda/function:Function");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                function["handler"], Is.EqualTo("Alicerce.Ingest::Alicerce.Ingest.RecordFunction::HandleAsync"));
            Assert.That(function.List("vpcConfig.subnetIds"), Is.EqualTo(["subnet-a", "subnet-b"]));
            Assert.That(function.List("vpcConfig.securityGroupIds"), Is.EqualTo(["sg-functions"]));
            Assert.That(function["replaceSecurityGroupsOnDestroy"], Is.True);
        }
    }

    [Test]
    public async Task The_function_logs_in_through_iam_and_has_no_password()
    {
        var plan = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:lambda/function:Function")["environment.variables"],
                Is.EqualTo(new Dictionary<string, object>
                {
                    ["AWS_LAMBDA_HANDLER_LOG_FORMAT"] = "Unformatted",
                    ["DATABASE_HOST"] = "db.example.internal",
                    ["DATABASE_PORT"] = "5432",
                    ["DATABASE_NAME"] = "alicerce",
                    ["DATABASE_USER"] = "worker",
                }));
            Assert.That(plan.Permissions("recorder-function"), Is.EqualTo([
                "ConnectToDatabase: rds-db:connect on arn:worker",
                $"WriteLogs: logs:CreateLogStream, logs:PutLogEvents on arn:aws:mock:us-east-1:{AwsMocks.AccountId}:recorder-logs:*",
                "WriteTraces: xray:PutTraceSegments, xray:PutTelemetryRecords on *",
                "AttachToNetwork: ec2:CreateNetworkInterface, ec2:DescribeNetworkInterfaces, ec2:DeleteNetworkInterface, " +
                    "ec2:AssignPrivateIpAddresses, ec2:UnassignPrivateIpAddresses on *",
            ]));
        }
    }

    private static Task<Plan> PlanOf() => Plan.OfAsync(() => _ = new DatabaseRecorder("recorder", new DatabaseRecorderArgs
    {
        Prefix = "alicerce-test",
        Network = new FunctionNetwork(new[] { "subnet-a", "subnet-b" }, "sg-functions"),
        DatabaseHost = "db.example.internal",
        DatabaseUserArn = "arn:worker",
    }));
}
