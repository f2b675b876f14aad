using System.Text.Json.Nodes;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Baseline;

public sealed class ComparisonTests
{
    private const string Queue = "aws:sqs/queue:Queue";
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Role = "aws:iam/role:Role";

    [Test]
    public async Task A_resource_that_stays_keeps_its_name_and_tells_the_program_what_is_known_of_it()
    {
        var stack = new StackExport().Add(
            Queue,
            "jobs",
            """{ "__defaults": ["name"], "name": "jobs-1234567", "delaySeconds": 5 }""",
            """{ "name": "jobs-1234567", "delaySeconds": 5, "arn": "arn:aws:sqs:us-east-1:1:jobs-1234567" }""");
        RegisterResourceResponse? answer = null;

        var result = await Previewing.RunAsync(
            async program => answer = await program.RegisterAsync(Queue, "jobs", """{ "delaySeconds": 5 }"""),
            baseline: stack.Read());

        var jobs = Find(result, "jobs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.Operation, Is.EqualTo(Operation.Same));
            Assert.That(answer!.Id, Is.EqualTo("jobs-id"));
            Assert.That(answer.Object.Fields["arn"].StringValue, Does.EndWith("jobs-1234567"));
            Assert.That(result.Steps, Is.Empty);
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Succeeded));
        }
    }

    [Test]
    public async Task A_change_in_place_keeps_the_id_and_what_does_not_come_from_it()
    {
        var stack = new StackExport().Add(
            Queue, "jobs", """{ "delaySeconds": 5 }""", """{ "delaySeconds": 5, "arn": "arn:jobs" }""");
        RegisterResourceResponse? answer = null;

        var result = await Previewing.RunAsync(
            async program => answer = await program.RegisterAsync(Queue, "jobs", """{ "delaySeconds": 9 }"""),
            baseline: stack.Read());

        var jobs = Find(result, "jobs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.Operation, Is.EqualTo(Operation.Update));
            Assert.That(jobs.Changes, Has.Length.EqualTo(1));
            Assert.That(jobs.Changes[0].Path, Is.EqualTo("delaySeconds"));
            Assert.That(jobs.Changes[0].ForcesReplacement, Is.False);
            Assert.That(answer!.Object.Fields["arn"].StringValue, Is.EqualTo("arn:jobs"));
            Assert.That(answer.Object.Fields["delaySeconds"].NumberValue, Is.EqualTo(9));
        }
    }

    [Test]
    public async Task A_replacement_makes_what_comes_from_it_unknown_and_goes_on_to_what_depends_on_it()
    {
        var stack = new StackExport()
            .Add(Vpc, "net", """{ "cidrBlock": "10.0.0.0/16" }""", """{ "cidrBlock": "10.0.0.0/16", "arn": "arn:net" }""")
            .Add(Group, "web", """{ "vpcId": "net-id", "description": "web" }""").From(Vpc, "net", "vpcId");

        var result = await Previewing.RunAsync(
            async program =>
            {
                var net = await program.RegisterAsync(Vpc, "net", """{ "cidrBlock": "10.1.0.0/16" }""");
                Assert.That(net.Id, Is.Empty);
                Assert.That(net.Object.Fields, Does.Not.ContainKey("arn"));
                await program.RegisterAsync(
                    Group,
                    "web",
                    $$"""{ "vpcId": "{{Signatures.UnknownString}}", "description": "web" }""",
                    request => request.Dependencies.Add(net.Urn));
            },
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "net").Operation, Is.EqualTo(Operation.Replace));
            Assert.That(Find(result, "web").Operation, Is.EqualTo(Operation.Replace));
            Assert.That(Find(result, "web").Changes[0].ForcesReplacement, Is.True);
            // The new ones first, in the order of their dependencies; then the old ones, the last first.
            Assert.That(Steps(result), Is.EqualTo(new[]
            {
                "CreateReplacement net", "CreateReplacement web", "DeleteReplaced web", "DeleteReplaced net",
            }));
        }
    }

    [Test]
    public async Task What_is_deleted_first_takes_what_depends_on_it_along()
    {
        var stack = new StackExport()
            .Add(Vpc, "net", """{ "cidrBlock": "10.0.0.0/16" }""")
            .Add(Group, "web", """{ "vpcId": "net-id", "description": "web" }""").From(Vpc, "net", "vpcId")
            .Add(Queue, "jobs", """{ "tags": { "net": "net-id" } }""").From(Vpc, "net", "tags");

        var result = await Previewing.RunAsync(
            async program =>
            {
                var net = await program.RegisterAsync(Vpc, "net", """{ "cidrBlock": "10.1.0.0/16" }""", request =>
                {
                    request.DeleteBeforeReplace = true;
                    request.DeleteBeforeReplaceDefined = true;
                });
                await program.RegisterAsync(
                    Group,
                    "web",
                    $$"""{ "vpcId": "{{Signatures.UnknownString}}", "description": "web" }""",
                    request => request.Dependencies.Add(net.Urn));
                await program.RegisterAsync(
                    Queue,
                    "jobs",
                    $$$"""{ "tags": { "net": "{{{Signatures.UnknownString}}}" } }""",
                    request => request.Dependencies.Add(net.Urn));
            },
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "web").ReplacedWith?.Name, Is.EqualTo("net"));
            Assert.That(Find(result, "jobs").Operation, Is.EqualTo(Operation.Update));
            Assert.That(Steps(result), Is.EqualTo(new[]
            {
                "DeleteReplaced web", "DeleteReplaced net", "CreateReplacement net", "CreateReplacement web", "Update jobs",
            }));
        }
    }

    [Test]
    public async Task A_name_that_the_program_chooses_makes_the_replacement_wait_for_the_deletion()
    {
        var stack = new StackExport().Add(Queue, "jobs", """{ "name": "jobs", "region": "us-east-1" }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(Queue, "jobs", """{ "name": "jobs", "region": "us-west-2" }"""),
            baseline: stack.Read());

        Assert.That(Steps(result), Is.EqualTo(new[] { "DeleteReplaced jobs", "CreateReplacement jobs" }));
    }

    [Test]
    public async Task What_the_program_has_no_more_is_deleted_in_the_opposite_order()
    {
        var stack = new StackExport()
            .Add(Vpc, "net", """{ "cidrBlock": "10.0.0.0/16" }""")
            .Add(Group, "web", """{ "vpcId": "net-id" }""").From(Vpc, "net", "vpcId");

        var result = await Previewing.RunAsync(_ => Task.CompletedTask, baseline: stack.Read());

        // The provider goes too: nothing needs it any more.
        Assert.That(Steps(result), Is.EqualTo(new[] { "Delete web", "Delete net", "Delete default" }));
    }

    [Test]
    public async Task A_protected_resource_is_neither_deleted_nor_replaced()
    {
        var stack = new StackExport()
            .Add(Vpc, "net", """{ "cidrBlock": "10.0.0.0/16" }""", with: resource => resource["protect"] = true)
            .Add(Queue, "jobs", "{}", with: resource => resource["protect"] = true);

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                Vpc, "net", """{ "cidrBlock": "10.1.0.0/16" }""", request => request.Protect = true),
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(
                result.Diagnostics.Select(diagnostic => $"{diagnostic.Urn?.Name}: {diagnostic.Message}"),
                Has.One.StartsWith("net: It would be replaced, but it is protected."));
        }
    }

    [Test]
    public async Task A_protected_resource_that_the_program_forgot_is_an_error()
    {
        var stack = new StackExport().Add(Queue, "jobs", "{}", with: resource => resource["protect"] = true);

        var result = await Previewing.RunAsync(_ => Task.CompletedTask, baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(result.Diagnostics.Single().Message, Does.Contain(
                $"pulumi state unprotect {StackExport.UrnOf(Queue, "jobs")}"));
        }
    }

    [Test]
    public async Task An_alias_continues_the_resource_under_its_new_name()
    {
        var stack = new StackExport().Add(Queue, "jobs", """{ "delaySeconds": 5 }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(Queue, "orders", """{ "delaySeconds": 5 }""", request =>
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "jobs" } })),
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "orders").Operation, Is.EqualTo(Operation.Same));
            Assert.That(Find(result, "orders").Prior?.Urn.Name, Is.EqualTo("jobs"));
            Assert.That(result.Deleted, Is.Empty);
        }
    }

    [Test]
    public async Task The_alias_of_a_parent_renames_its_children()
    {
        var stack = new StackExport()
            .Add("shop:web:Site", "old", "", with: resource => resource["custom"] = false)
            .Add(Queue, "old-jobs", "{}", with: resource =>
            {
                resource["urn"] = $"urn:pulumi:dev::shop::shop:web:Site${Queue}::old-jobs";
                resource["parent"] = StackExport.UrnOf("shop:web:Site", "old");
            });

        var result = await Previewing.RunAsync(
            async program =>
            {
                var site = await program.RegisterAsync("shop:web:Site", "new", "{}", request =>
                {
                    request.Custom = false;
                    request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
                });
                await program.RegisterAsync(Queue, "new-jobs", "{}", request => request.Parent = site.Urn);
            },
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "new-jobs").Operation, Is.EqualTo(Operation.Same));
            Assert.That(Find(result, "new-jobs").Prior?.Name, Is.EqualTo("old-jobs"));
            Assert.That(result.Deleted, Is.Empty);
        }
    }

    [Test]
    public async Task A_change_that_is_to_be_ignored_is_none()
    {
        var stack = new StackExport().Add(Queue, "jobs", """{ "delaySeconds": 5, "tags": { "a": "1", "b": "2" } }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                Queue, "jobs", """{ "delaySeconds": 9, "tags": { "a": "3", "b": "2" } }""", request =>
                    request.IgnoreChanges.AddRange(["delaySeconds", "tags.a"])),
            baseline: stack.Read());

        Assert.That(Find(result, "jobs").Operation, Is.EqualTo(Operation.Same));
    }

    [TestCase("delaySeconds")]
    [TestCase("*")]
    public async Task A_change_that_is_to_replace_the_resource_does(string path)
    {
        var stack = new StackExport().Add(Queue, "jobs", """{ "delaySeconds": 5 }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                Queue, "jobs", """{ "delaySeconds": 9 }""", request => request.ReplaceOnChanges.Add(path)),
            baseline: stack.Read());

        Assert.That(Find(result, "jobs").Operation, Is.EqualTo(Operation.Replace));
    }

    [TestCase("\"2026-06\"", "2026-07", Operation.Replace, TestName = "A trigger that changes replaces")]
    [TestCase("\"2026-07\"", "2026-07", Operation.Same, TestName = "A trigger that stays replaces nothing")]
    [TestCase(
        "\"2026-07\"", Signatures.UnknownString, Operation.Replace, TestName = "An unknown trigger is taken to change")]
    [TestCase("null", "2026-07", Operation.Same, TestName = "The first trigger replaces nothing")]
    [TestCase("\"2026-07\"", null, Operation.Same, TestName = "A trigger that is given up replaces nothing")]
    public async Task A_trigger(string old, string? trigger, Operation operation)
    {
        var stack = new StackExport().Add(Queue, "jobs", """{ "delaySeconds": 5 }""", with: resource =>
            resource["replacementTrigger"] = JsonNode.Parse(old));

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(Queue, "jobs", """{ "delaySeconds": 5 }""", with: request =>
                request.ReplacementTrigger = trigger is null ? null : Value.ForString(trigger)),
            baseline: stack.Read());

        var jobs = Find(result, "jobs");
        Assert.That(jobs.Operation, Is.EqualTo(operation));
        Assert.That(
            jobs.Changes.Select(change => change.Path),
            Is.EqualTo(operation is Operation.Replace ? ["replacementTrigger"] : Array.Empty<string>()));
    }

    [Test]
    public async Task A_document_in_another_order_is_the_same_and_a_statement_more_is_shown_by_lines_and_as_permission()
    {
        const string Old =
            """{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"sqs:SendMessage\"],\"Resource\":\"*\"}]}""";
        const string Same =
            """{\"Statement\":[{\"Resource\":\"*\",\"Action\":\"sqs:SendMessage\",\"Effect\":\"Allow\"}],\"Version\":\"2012-10-17\"}""";
        const string More =
            """{\"Statement\":[{\"Resource\":\"*\",\"Action\":\"sqs:SendMessage\",\"Effect\":\"Allow\"},{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::x\"}],\"Version\":\"2012-10-17\"}""";
        var stack = new StackExport()
            .Add("aws:iam/policy:Policy", "a", $$"""{ "policy": "{{Old}}" }""")
            .Add("aws:iam/policy:Policy", "b", $$"""{ "policy": "{{Old}}" }""");

        var result = await Previewing.RunAsync(
            async program =>
            {
                await program.RegisterAsync("aws:iam/policy:Policy", "a", $$"""{ "policy": "{{Same}}" }""");
                await program.RegisterAsync("aws:iam/policy:Policy", "b", $$"""{ "policy": "{{More}}" }""");
            },
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "a").Operation, Is.EqualTo(Operation.Same));
            Assert.That(
                Find(result, "b").Changes[0].Lines.Where(line => line.Kind is PropertyChangeKind.Add)
                    .Select(line => line.Text.Trim()),
                Has.Some.Contains("s3:*"));
            Assert.That(result.SecurityChanges, Has.Length.EqualTo(1));
            Assert.That(result.SecurityChanges[0].Rule.What, Is.EqualTo(new[] { "s3:*" }));
        }
    }

    [Test]
    public async Task A_rule_that_opens_a_port_is_a_security_change()
    {
        var stack = new StackExport().Add(
            Rule, "https", """{ "securityGroupId": "sg", "ipProtocol": "tcp", "fromPort": 443, "toPort": 443, "cidrIpv4": "10.0.0.0/8" }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                Rule, "https", """{ "securityGroupId": "sg", "ipProtocol": "tcp", "fromPort": 443, "toPort": 443, "cidrIpv4": "0.0.0.0/0" }"""),
            baseline: stack.Read());

        Assert.That(
            result.SecurityChanges.Select(change => $"{change.Kind} {change.Rule.What[0]} {change.Rule.Scope[0]}"),
            Is.EqualTo(new[] { "Add TCP 443 0.0.0.0/0", "Delete TCP 443 10.0.0.0/8" }));
    }

    [Test]
    public async Task A_secret_that_the_baseline_hides_counts_as_unchanged_and_is_counted()
    {
        var stack = new StackExport().Add(
            "aws:ssm/parameter:Parameter",
            "key",
            $$"""{ "type": "SecureString", "value": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "ciphertext": "abc" } }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                "aws:ssm/parameter:Parameter",
                "key",
                $$"""{ "type": "SecureString", "value": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "value": "hunter2" } }"""),
            baseline: stack.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(result, "key").Operation, Is.EqualTo(Operation.Same));
            Assert.That(result.IncomparableSecrets, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_secret_that_the_baseline_shows_is_compared_and_never_printed()
    {
        var stack = new StackExport().Add(
            "aws:ssm/parameter:Parameter",
            "key",
            $$"""{ "type": "SecureString", "value": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "plaintext": "\"before-secret\"" } }""");

        var result = await Previewing.RunAsync(
            program => program.RegisterAsync(
                "aws:ssm/parameter:Parameter",
                "key",
                $$"""{ "type": "SecureString", "value": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "value": "after-secret" } }"""),
            baseline: stack.Read());

        var change = Find(result, "key").Changes.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Old, Is.TypeOf<PropertyValue.Secret>());
            Assert.That(change.New, Is.TypeOf<PropertyValue.Secret>());
            Assert.That(Printed.Of(result), Does.Not.Contain("before-secret").And.Not.Contain("after-secret"));
        }
    }

    [Test]
    public async Task A_set_has_no_order()
    {
        var stack = new StackExport()
            .Add("aws:rds/subnetGroup:SubnetGroup", "db", """{ "subnetIds": ["a", "b", "c"] }""");

        var result = await Previewing.RunAsync(
            async program =>
            {
                await program.RegisterAsync("aws:rds/subnetGroup:SubnetGroup", "db", """{ "subnetIds": ["c", "d", "a"] }""");
            },
            baseline: stack.Read());

        Assert.That(
            Find(result, "db").Changes.Select(change => $"{change.Kind} {change.Path}"),
            Is.EqualTo(new[] { "Delete subnetIds[1]", "Add subnetIds[1]" }));
    }

    [Test]
    public async Task Without_a_baseline_everything_is_new()
    {
        var result = await Previewing.RunAsync(program => program.RegisterAsync(Role, "r", """{ "assumeRolePolicy": "{\"Statement\":[]}" }"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Baseline, Is.Null);
            Assert.That(result.Resources.Select(resource => resource.Operation), Is.All.EqualTo(Operation.Create));
            Assert.That(result.SecurityChanges, Is.Empty);
        }
    }

    private static PlannedResource Find(PreviewResult result, string name) =>
        result.Resources.Single(resource => resource.Name == name);

    private static IEnumerable<string> Steps(PreviewResult result) =>
        result.Steps.Select(step => $"{step.Kind} {step.Urn.Name}");
}
