using System.Xml.Linq;
using Alicerce.Engine.Diagram;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Tests.Report;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Diagram;

public sealed class DiagramTests
{
    [Test]
    public void Finds_who_does_what_with_whom()
    {
        var model = DiagramBuilder.Of(SmallShop.Result());

        Assert.That(Flows(model), Is.EquivalentTo((string[])
        [
            "Internet enters site",
            "site forwards to site",
            "incoming announces objects to describe",
            "describe reads and writes orders",
            "3 × alarm alerts alerts",
            "alerts tells People",
        ]));
    }

    [Test]
    public void Follows_an_object_from_the_bucket_through_the_rule_and_the_queue_to_the_function()
    {
        var stack = new SampleStack();
        var bucket = stack.Add("aws:s3/bucket:Bucket", "files");
        var rule = stack.Add("aws:cloudwatch/eventRule:EventRule", "created", ("eventPattern", bucket));
        var dead = stack.Add("aws:sqs/queue:Queue", "dead");
        var queue = stack.Add("aws:sqs/queue:Queue", "work", ("redrivePolicy", dead));
        stack.Add("aws:cloudwatch/eventTarget:EventTarget", "work", ("rule", rule), ("arn", queue), ("deadLetterConfig", dead));
        var role = stack.Add("aws:iam/role:Role", "run");
        var machine = stack.Add("aws:sfn/stateMachine:StateMachine", "process");
        var function = stack.Add("aws:lambda/function:Function", "run", ("role", role), ("environment", machine));
        stack.Add("aws:lambda/eventSourceMapping:EventSourceMapping", "run", ("eventSourceArn", queue), ("functionName", function));
        stack.Add("aws:iam/rolePolicy:RolePolicy", "run", ("role", role), ("policy", queue), ("policy", machine));

        Assert.That(Flows(DiagramBuilder.Of(stack.Result)), Is.EquivalentTo((string[])
        [
            "files events created",
            "created sends to work",
            "created undeliverable to dead",
            "work failures to dead",
            "work triggers run",
            "run may use process",
        ]));
    }

    [Test]
    public void Writes_a_drawing()
    {
        GoldenFile.AssertMatches("tests/Engine.Tests/Diagram/Golden/small.svg", SvgWriter.Document(DiagramBuilder.Of(SmallShop.Result())));
        GoldenFile.AssertMatches("tests/Engine.Tests/Diagram/Golden/small.mmd", MermaidWriter.Document(DiagramBuilder.Of(SmallShop.Result())));
    }

    [Test]
    public void Lets_no_boxes_overlap()
    {
        var placed = DiagramLayout.Arrange(DiagramBuilder.Of(Many(8, 6)));

        foreach (var (index, box) in placed.Boxes.Index())
        {
            Assert.That(
                placed.Boxes.Take(index).Where(other => box.X < other.X + other.Width && other.X < box.X + box.Width
                    && box.Y < other.Y + other.Height && other.Y < box.Y + box.Height),
                Is.Empty,
                box.Node.Label);
        }

        foreach (var box in placed.Boxes.Where(box => box.Node.Group is not null))
        {
            var group = placed.Groups.Single(group => group.Content.Id == box.Node.Group);
            Assert.That(box.Y, Is.InRange(group.Y, group.Y + group.Height - box.Height), box.Node.Label);
        }
    }

    [Test]
    public void Draws_the_most_connected_of_thousands()
    {
        var model = DiagramBuilder.Of(Many(100, 20));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Nodes, Has.Length.EqualTo(160));
            Assert.That(model.Omitted, Is.Positive);
            Assert.That(() => DiagramLayout.Arrange(model), Throws.Nothing);
        }
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("\"]; click n1 \"javascript:alert(1)\"")]
    [TestCase("a\u202eb\u0000c\ud800")]
    [TestCase("--> n2\nend")]
    public void Keeps_hostile_names_text(string name)
    {
        var model = DiagramBuilder.Of(SmallShop.Hostile(name));
        var svg = SvgWriter.Document(model);
        var mermaid = MermaidWriter.Document(model);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => XDocument.Parse(svg), Throws.Nothing);
            Assert.That(svg, Does.Not.Contain("<script").And.Not.Contain("\u202e"));
            Assert.That(mermaid, Does.Not.Contain("<script").And.Not.Contain("click n1 \"").And.Not.Contain("\u202e"));
            Assert.That(mermaid.Split('\n').Where(line => line.Trim() == "end"), Has.Exactly(1).Items);
        }
    }

    [Test]
    public void Is_empty_for_an_empty_stack()
    {
        var model = DiagramBuilder.Of(new SampleStack().Result);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.IsEmpty, Is.True);
            Assert.That(() => XDocument.Parse(SvgWriter.Document(model)), Throws.Nothing);
        }
    }

    /// <summary>Components in a ring, each with functions that use the table of the next.</summary>
    private static PreviewResult Many(int components, int functions)
    {
        var stack = new SampleStack();
        var tables = Enumerable.Range(0, components)
            .Select(index => stack.Add(
                "aws:dynamodb/table:Table", $"t{index}", "{}", stack.Component("shop:data:Part", $"part{index}", stack.Stack)))
            .ToList();
        foreach (var (index, table) in tables.Index())
        {
            for (var function = 0; function < functions; function++)
            {
                stack.Add(
                    "aws:lambda/function:Function",
                    $"f{index}-{function}",
                    "{}",
                    stack.Component("shop:code:Part", $"code{index}", stack.Stack),
                    ("environment", tables[(index + function + 1) % components]));
            }

            Assert.That(table.IsValid, Is.True);
        }

        return stack.Result;
    }

    private static IEnumerable<string> Flows(DiagramModel model)
    {
        var names = model.Nodes.ToDictionary(node => node.Id, node => node.Label);
        return model.Flows.Select(flow =>
            $"{names[flow.From]} {(flow.IsGeneral ? "may use" : flow.Verb)} {names[flow.To]}");
    }
}
