using System.Text;

namespace Alicerce.Ingest.Tests.Content;

public sealed class TextFormatTests
{
    [TestCase("id,name\n1,Ana\n2,Bia\n", "text/csv", 2)]
    [TestCase("id;nome;valor\r\n1;Ana;1,50\r\n2;Bia;2,75", "text/csv", 3)]
    [TestCase("a\tb\n1\t2\n", "text/tab-separated-values", 2)]
    [TestCase("a|b|c\n1|2|3\n", "text/csv", 3)]
    [TestCase("id,text\n1,\"a, b\nand \"\"c\"\"\"\n2,d\n", "text/csv", 2)]
    [TestCase("id,name\n\n1,Ana\n", "text/csv", 2)]
    [TestCase("id,name\n1,Ana,3\n", "text/plain", null)]
    [TestCase("id,name\n", "text/plain", null)]
    [TestCase("id\n1\n2\n", "text/plain", null)]
    [TestCase("Dear Ana, good morning\nyours, Bia\n", "text/plain", null)]
    [TestCase("id,name\n1,\"never closed\n", "text/plain", null)]
    public async Task Tells_tables_from_prose(string text, string mediaType, int? columns)
    {
        var metadata = await Sources.InspectAsync(Encoding.UTF8.GetBytes(text));

        Assert.That((metadata.MediaType, metadata.Columns), Is.EqualTo((mediaType, columns)));
        Assert.That(metadata.Lines, Is.Not.Null);
    }

    [Test]
    public async Task Judges_a_long_table_by_its_whole_rows()
    {
        var text = new StringBuilder("id,name,value\n");
        for (var row = 0; row < 10_000; row++)
        {
            text.Append(row).Append(",\"name, with comma\",").Append(row * 2).Append('\n');
        }

        var metadata = await Sources.InspectAsync(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.That((metadata.MediaType, metadata.Columns, metadata.Lines), Is.EqualTo(("text/csv", (int?)3, (long?)10_001)));
    }

    [TestCase("{}", "application/json", null)]
    [TestCase("[]", "application/json", 0)]
    [TestCase(" [1, -2.5e+3, \"\\u00e7\\n\", true, false, null, {\"a\": [1, 2]}, 0]\n", "application/json", 8)]
    [TestCase("{\"a\":1}\n{\"a\":2}\n", "application/x-ndjson", 2)]
    [TestCase("{\"a\":1}\r\n\r\n[2]", "application/x-ndjson", 2)]
    [TestCase("{\"a\":1}{\"a\":2}", "text/plain", null)]
    [TestCase("{\"a\":1,}", "text/plain", null)]
    [TestCase("[1,]", "text/plain", null)]
    [TestCase("[01]", "text/plain", null)]
    [TestCase("[1.]", "text/plain", null)]
    [TestCase("[-]", "text/plain", null)]
    [TestCase("[+1]", "text/plain", null)]
    [TestCase("[tru]", "text/plain", null)]
    [TestCase("[\"\\x\"]", "text/plain", null)]
    [TestCase("[\"\\u12g4\"]", "text/plain", null)]
    [TestCase("{a:1}", "text/plain", null)]
    [TestCase("{\"a\" 1}", "text/plain", null)]
    [TestCase("[1 2]", "text/plain", null)]
    [TestCase("[1", "text/plain", null)]
    [TestCase("[}", "text/plain", null)]
    [TestCase("{\"a\":1}\n2", "text/plain", null)]
    [TestCase("[brackets] in prose", "text/plain", null)]
    public async Task Checks_the_grammar_of_JSON(string text, string mediaType, long? entries)
    {
        var metadata = await Sources.InspectAsync(Encoding.UTF8.GetBytes(text));

        Assert.That((metadata.MediaType, metadata.Entries), Is.EqualTo((mediaType, entries)));
    }

    [Test]
    public async Task Agrees_with_the_parser_of_the_framework_on_cut_documents()
    {
        const string Document = """[{"a":[1,-0.5E-2,true,null,"x\\\"\u00e9"],"b":{}},"",[[]]]""";
        for (var length = 1; length <= Document.Length; length++)
        {
            var metadata = await Sources.InspectAsync(Encoding.UTF8.GetBytes(Document[..length]));
            Assert.That(metadata.MediaType == "application/json", Is.EqualTo(length == Document.Length), Document[..length]);
        }
    }

    [TestCase(512, "application/json")]
    [TestCase(513, "text/plain")]
    [TestCase(1_000_000, "text/plain")]
    public async Task Bounds_the_depth_of_JSON(int depth, string mediaType)
    {
        var metadata = await Sources.InspectAsync(Encoding.ASCII.GetBytes(new string('[', depth) + new string(']', depth)));

        Assert.That(metadata.MediaType, Is.EqualTo(mediaType));
    }

    [TestCase("report.csv", "id,name\n1,2\n", "None")]
    [TestCase("report.csv", "prose", "None")]
    [TestCase("report.CSV", "\u0001\u0000binary", "NameMismatch")]
    [TestCase("photo.png", "<html>", "NameMismatch")]
    [TestCase("data.json", "{\"a\":", "NameMismatch")]
    [TestCase("invoice.pdf", "MZ\u0000\u0001", "NameMismatch")]
    [TestCase("unknown.xyz", "MZ\u0000\u0001", "None")]
    [TestCase("noextension", "MZ\u0000\u0001", "None")]
    [TestCase("empty.png", "", "None")]
    public async Task Compares_the_name_with_the_content(string name, string text, string warnings)
    {
        var metadata = await Sources.InspectAsync(Encoding.UTF8.GetBytes(text), name);

        Assert.That(metadata.Warnings.ToString(), Is.EqualTo(warnings));
    }
}
