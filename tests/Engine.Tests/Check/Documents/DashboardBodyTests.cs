namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class DashboardBodyTests
{
    [TestCase("""{ "widgets": [] }""")]
    [TestCase("""{ "start": "-PT3H", "end": "P0D", "periodOverride": "inherit", "widgets": [{ "type": "text", "properties": { "markdown": "# a" } }] }""")]
    [TestCase(
        """
        { "widgets": [{ "type": "metric", "x": 0, "y": 0, "width": 24, "height": 1000, "properties": {
          "region": "us-east-1", "view": "timeSeries", "period": 60, "stat": "p99", "metrics": [
            ["AWS/EC2", "CPUUtilization", "InstanceId", "i-1", { "stat": "Average", "yAxis": "right", "period": 10, "id": "m1" }],
            [".", "NetworkIn", ".", "."], ["...", "i-2"], [{ "expression": "m1 * 2", "id": "e1" }] ] } }] }
        """)]
    [TestCase(
        """
        { "widgets": [
          { "type": "metric", "properties": { "annotations": { "alarms": ["arn:aws:cloudwatch:us-east-1:123456789012:alarm:a"] } } },
          { "type": "alarm", "properties": { "alarms": ["arn:aws:cloudwatch:us-east-1:123456789012:alarm:a"] } },
          { "type": "log", "properties": { "region": "us-east-1", "query": "SOURCE 'a' | fields @message", "view": "table" } },
          { "type": "explorer", "properties": { "metrics": [], "labels": [] } },
          { "type": "custom", "properties": { "endpoint": "arn:aws:lambda:us-east-1:123456789012:function:f" } }
        ] }
        """)]
    [TestCase($$"""{ "widgets": "{{Checked.Unknown}}" }""")]
    [TestCase(
        $$"""
        { "widgets": [{ "type": "metric", "properties": { "region": "{{Checked.Unknown}}", "metrics": [["A", "b", "c", "{{Checked.Unknown}}"]] } }] }
        """)]
    public void Takes_dashboards(string text) => Assert.That(Problems(text), Is.Empty);

    [TestCase("[]", "`dashboardBody` is a list, but the body of a dashboard is an object. Give it `widgets`.")]
    [TestCase("{}", "`dashboardBody.widgets` is missing. Give it a list of widgets.")]
    [TestCase("""{ "widget": [], "widgets": [] }""", "`dashboardBody.widget` is no field of a dashboard. Did you mean `widgets`?")]
    [TestCase("""{ "end": "P0D", "widgets": [] }""",
        "`dashboardBody.start` is missing. An end needs a start: write it, or take the end out.")]
    [TestCase("""{ "widgets": [{ "type": "metrics", "properties": {} }] }""",
        "`dashboardBody.widgets[0].type` is the string `metrics`, which is no type of widget. Did you mean `metric`?")]
    [TestCase("""{ "widgets": [{ "type": "text" }] }""", "`dashboardBody.widgets[0].properties` is missing. Write what the widget shows.")]
    [TestCase("""{ "widgets": [{ "type": "text", "properties": {} }] }""",
        "`dashboardBody.widgets[0].properties.markdown` is missing. Write the text.")]
    [TestCase("""{ "widgets": [{ "type": "alarm", "properties": { "alarms": ["a"] } }] }""",
        "`dashboardBody.widgets[0].properties.alarms[0]` is the string `a`, but must be an ARN. Write it as " +
        "`arn:partition:service:region:account:resource`.")]
    [TestCase("""{ "widgets": [{ "type": "log", "properties": { "query": "fields @message" } }] }""",
        "`dashboardBody.widgets[0].properties.region` is missing. Write the Region of the log groups.")]
    public void Names_mistakes_by_their_path(string text, params string[] problems) =>
        Assert.That(Problems(text), Is.EqualTo(problems));

    [TestCase("\"x\": 24, \"y\": 0", "x` is the number `24`, but must be a whole number from 0 to 23. Write one inside of that range.")]
    [TestCase("\"x\": 0.5, \"y\": 0", "x` is the number `0.5`, but must be a whole number from 0 to 23. Write one inside of that range.")]
    [TestCase("\"x\": 0", "y` is missing. A place has both: write it, or take `x` out.")]
    [TestCase("\"width\": 25", "width` is the number `25`, but must be a whole number from 1 to 24. Write one inside of that range.")]
    [TestCase("\"height\": 1001", "height` is the number `1001`, but must be a whole number from 1 to 1000. Write one inside of that range.")]
    [TestCase("\"x\": 20, \"y\": 0, \"width\": 6",
        "width` is the number `6`, which ends right of the 24 columns. Lower it, or `dashboardBody.widgets[0].x`.")]
    public void Bounds_the_place_of_a_widget(string place, string problem) => Assert.That(
        Problems($$"""{ "widgets": [{ "type": "text", {{place}}, "properties": { "markdown": "" } }] }"""),
        Is.EqualTo(new[] { "`dashboardBody.widgets[0]." + problem }));

    [TestCase("\"metrics\": [[\"AWS/EC2\", \"CPU\"]]", "region` is missing. Write the Region of the metrics.")]
    [TestCase("\"region\": \"us-east-1\"", "metrics` is missing. Give it a list of metrics, or an alarm under `annotations`.")]
    [TestCase("\"region\": \"r\", \"metrics\": [], \"period\": 45",
        "period` is the number `45`, but a period is 1, 5, 10, 20, 30 or a multiple of 60 seconds. Write one of them.")]
    [TestCase("\"region\": \"r\", \"metrics\": [], \"view\": \"line\"",
        "view` is the string `line`, but must be `timeSeries` or `singleValue` or `gauge` or `bar` or `pie` or `table`. Write " +
        "one of them.")]
    [TestCase("\"region\": \"r\", \"metrics\": [], \"regoin\": \"r\"", "regoin` is no property of a metric widget. Did you mean `region`?")]
    [TestCase("\"region\": \"r\", \"metrics\": [[]]",
        "metrics[0]` is empty. Write the namespace, the name and the dimensions of a metric.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\"AWS/EC2\"]]",
        "metrics[0]` names a namespace and no metric. Write its name behind it.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\"AWS/EC2\", \"CPU\", \"InstanceId\"]]",
        "metrics[0]` ends with a dimension that has no value. Write its value behind it.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\".\", \"CPU\"]]",
        "metrics[0][0]` is the string `.`, but there is no metric before it to repeat. Write it out.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\"A\", 7]]",
        "metrics[0][1]` is the number `7`, but must be a string. An object with options comes last.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\"A\", \"b\", { \"yAxis\": \"top\" }]]",
        "metrics[0][2].yAxis` is the string `top`, but must be `left` or `right`. Write one of them.")]
    [TestCase("\"region\": \"r\", \"metrics\": [[\"A\", \"b\", { \"id\": \"M1\" }]]",
        "metrics[0][2].id` is the string `M1`, but an id begins with a small letter and has letters, digits and `_`. Rename it.")]
    public void Reads_metrics(string properties, string problem) => Assert.That(
        Problems($$"""{ "widgets": [{ "type": "metric", "properties": { {{properties}} } }] }"""),
        Is.EqualTo(new[] { "`dashboardBody.widgets[0].properties." + problem }));

    [Test]
    public void Counts_widgets()
    {
        var widgets = Enumerable.Repeat("""{ "type": "text", "properties": { "markdown": "" } }""", 501);

        Assert.That(Problems($$"""{ "widgets": [{{string.Join(", ", widgets)}}] }"""), Is.EqualTo(new[]
        {
            "`dashboardBody.widgets` has 501 widgets where a dashboard can have 500. Make a second dashboard.",
        }));
    }

    private static string[] Problems(string text) =>
        Checked.Problems("aws:cloudwatch/dashboard:Dashboard", "dashboardBody", text);
}
