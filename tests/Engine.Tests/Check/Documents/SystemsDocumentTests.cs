namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class SystemsDocumentTests
{
    private const string Step = """{ "action": "aws:runShellScript", "name": "run", "inputs": { "runCommand": ["true"] } }""";

    [TestCase(
        "Command",
        """
        { "schemaVersion": "2.2", "description": "d", "parameters": { "file": { "type": "String", "default": "a", "allowedPattern": "^[a-z]$" },
          "mode": { "type": "String", "default": "on", "allowedValues": ["on", "off"] }, "count": { "type": "Integer", "default": 3 } },
          "mainSteps": [{ "action": "aws:runShellScript", "name": "run", "inputs": { "runCommand": ["cat {{ file }} {{mode}} {{ ssm:name }} {{ platform:platformType }}", "echo ${{ x.y }}"] } }] }
        """)]
    [TestCase(
        "Automation",
        """
        { "schemaVersion": "0.3", "assumeRole": "{{ Role }}", "parameters": { "Role": { "type": "AWS::IAM::Role::Arn" } },
          "mainSteps": [
            { "name": "first", "action": "aws:executeAwsApi", "inputs": { "Service": "ec2", "Api": "DescribeInstances" }, "outputs": [{ "Name": "Id", "Selector": "$.x", "Type": "String" }] },
            { "name": "second", "action": "aws:sleep", "inputs": { "Duration": "{{ first.Id }}", "At": "{{ automation:EXECUTION_ID }}" } } ] }
        """)]
    [TestCase("Session", """{ "schemaVersion": "1.0", "sessionType": "Standard_Stream", "inputs": { "idleSessionTimeout": "20" } }""")]
    [TestCase("Package", """{ "anything": true }""", Description = "not read")]
    [TestCase("Command", $$"""{ "schemaVersion": "{{Checked.Unknown}}" }""")]
    [TestCase(Checked.Unknown, "{}")]
    public void Takes_documents(string type, string text) => Assert.That(Problems(type, text), Is.Empty);

    [TestCase("Command", "{}", "`content.schemaVersion` is missing. Write `2.2`.")]
    [TestCase(
        "Automation",
        """{ "schemaVersion": "2.2" }""",
        "`content.schemaVersion` is the string `2.2`, which no document of the type `Automation` has. Write `0.3`.")]
    [TestCase(
        "Command",
        $$"""{ "schemaVersion": "2.2", "mainStep": [], "mainSteps": [{{Step}}] }""",
        "`content.mainStep` is no field of a document of the version 2.2. Did you mean `mainSteps`?")]
    [TestCase("Command", """{ "schemaVersion": "2.2" }""", "`content.mainSteps` is missing. Give it a list with one step at least.")]
    [TestCase("Command", """{ "schemaVersion": "2.2", "mainSteps": [] }""", "`content.mainSteps` is empty. Give it one element at least.")]
    [TestCase(
        "Command",
        """{ "schemaVersion": "2.2", "mainSteps": [{ "action": "aws:runShelScript" }] }""",
        "`content.mainSteps[0].action` is the string `aws:runShelScript`, which is no action of the type `Command`. Did you mean " +
        "`aws:runShellScript`?",
        "`content.mainSteps[0].name` is missing. Give the step a name.")]
    [TestCase(
        "Command",
        $$"""{ "schemaVersion": "2.2", "mainSteps": [{{Step}}, {{Step}}] }""",
        "`content.mainSteps[1].name` is the string `run`, which `content.mainSteps[0].name` is already. Give every step a name " +
        "of its own.")]
    [TestCase(
        "Automation",
        """{ "schemaVersion": "0.3", "mainSteps": [{ "action": "aws:sleep", "name": "a", "inputs": { "Duration": "{{ b.Time }}" } }] }""",
        "`content.mainSteps[0].inputs.Duration` refers to the step `b`, which the document has not. Did you mean `a`?")]
    [TestCase(
        "Command",
        """
        { "schemaVersion": "2.2", "parameters": { "file": { "type": "String" } },
          "mainSteps": [{ "action": "aws:runShellScript", "name": "run", "inputs": { "runCommand": ["cat {{ flie }}"] } }] }
        """,
        "`content.mainSteps[0].inputs.runCommand[0]` refers to `flie`, which is no parameter of the document. Did you mean `file`?")]
    public void Names_mistakes_by_their_path(string type, string text, params string[] problems) =>
        Assert.That(Problems(type, text), Is.EqualTo(problems));

    [TestCase("\"type\": \"Text\"", "type` is the string `Text`, which is no type of parameter. Write one of `String`, " +
        "`StringList`, `Integer`, `Boolean`, `MapList`, `StringMap`.")]
    [TestCase("\"default\": 1", "type` is missing. Write one of `String`, `StringList`, `Integer`, `Boolean`, `MapList`, `StringMap`.")]
    [TestCase("\"type\": \"String\", \"default\": 1",
        "default` is the number `1`, but the parameter has the type `String`. Write a default of that type.")]
    [TestCase("\"type\": \"String\", \"default\": \"c\", \"allowedValues\": [\"a\", \"b\"]",
        "default` is the string `c`, which is not among `content.parameters.p.allowedValues`. Choose one of them.")]
    [TestCase("\"type\": \"String\", \"default\": \"7\", \"allowedPattern\": \"^[a-z]+$\"",
        "default` is the string `7`, which `content.parameters.p.allowedPattern` does not fit. Change one of them.")]
    [TestCase("\"type\": \"String\", \"allowedPattern\": \"^[a-z\"",
        "allowedPattern` is the string `^[a-z`, which is no regular expression: a bracket has no partner. Close it.")]
    [TestCase("\"type\": \"String\", \"defualt\": \"a\"", "defualt` is no field of a parameter. Did you mean `default`?")]
    public void Reads_parameters(string parameter, string problem) => Assert.That(
        Problems("Command", $$"""{ "schemaVersion": "2.2", "parameters": { "p": { {{parameter}} } }, "mainSteps": [{{Step}}] }"""),
        Is.EqualTo(new[] { "`content.parameters.p." + problem }));

    [TestCase("schemaVersion: '2.2'\nmainSteps:\n- action: aws:runShellScript\n  name: run\n")]
    [TestCase("schemaVersion: \"2.2\"\nmainSteps:\n- { action: aws:runShellScript, name: run }\n")]
    [TestCase("schemaVersion: 2.2\nmainSteps:\n- action: aws:runShellScript\n  name: run\n")]
    public void Reads_YAML(string text) => Assert.That(Problems("Command", text, "YAML"), Is.Empty);

    [TestCase("schemaVersion: '2.2'\nmainSteps:\n- action: aws:sleep\n  name: run\n",
        "`content.mainSteps[0].action` is the string `aws:sleep`, which is no action of the type `Command`.")]
    [TestCase("schemaVersion: '2.2'\n  mainSteps: [\n", "`content` does not hold valid YAML (see its line 2, column 3).")]
    public void Names_mistakes_in_YAML(string text, string problem)
    {
        var problems = Problems("Command", text, "YAML");

        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(problems[0], Does.StartWith(problem));
    }

    [Test]
    public void Knows_how_large_a_document_can_be() => Assert.That(
        Problems("Command", $$"""{ "schemaVersion": "2.2", "description": "{{new string('x', 65536)}}", "mainSteps": [{{Step}}] }"""),
        Has.Exactly(1).Contains("bytes where a document can have 65536. Move scripts out of it."));

    private static string[] Problems(string type, string text, string format = "JSON") => Checked.Problems(
        "aws:ssm/document:Document", "content", text, $$"""{ "documentType": "{{type}}", "documentFormat": "{{format}}" }""");
}
