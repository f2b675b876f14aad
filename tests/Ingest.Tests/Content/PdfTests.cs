using System.Globalization;
using System.IO.Compression;
using System.Text;
using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

public sealed class PdfTests
{
    [TestCase(1)]
    [TestCase(250)]
    public async Task Counts_the_pages_by_a_table_of_references(int pages)
    {
        var metadata = await Sources.InspectAsync(WithTable(pages), "a.pdf");

        Assert.That((metadata.MediaType, metadata.Pages, metadata.Warnings), Is.EqualTo(("application/pdf", (int?)pages, ContentWarnings.None)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Counts_the_pages_that_are_packed_in_streams(bool hasPredictor)
    {
        var metadata = await Sources.InspectAsync(WithStreams(42, hasPredictor), "a.pdf");

        Assert.That((metadata.Pages, metadata.Warnings), Is.EqualTo(((int?)42, ContentWarnings.None)));
    }

    [Test]
    public async Task Takes_the_newest_of_several_revisions()
    {
        var first = Encoding.Latin1.GetString(WithTable(3));
        var second = first + "2 0 obj\n<< /Type /Pages /Kids [] /Count 5 >>\nendobj\n";
        var table = second.Length;
        var old = first.LastIndexOf("startxref", StringComparison.Ordinal);
        var oldOffset = first[(old + 10)..].Split('\n')[0];
        second += $"xref\n2 1\n{first.Length:D10} 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R /Prev {oldOffset} >>\nstartxref\n{table}\n%%EOF\n";

        Assert.That((await Sources.InspectAsync(Encoding.Latin1.GetBytes(second))).Pages, Is.EqualTo(5));
    }

    [Test]
    public async Task Says_that_a_document_is_encrypted()
    {
        var metadata = await Sources.InspectAsync(WithTable(3, "/Encrypt 9 0 R"));

        Assert.That((metadata.Pages, metadata.Warnings), Is.EqualTo(((int?)3, ContentWarnings.Encrypted)));
    }

    [Test]
    public async Task Says_that_a_document_is_cut_off()
    {
        var document = WithTable(3);

        foreach (var length in new[] { 10, document.Length / 2, document.Length - 30 })
        {
            var metadata = await Sources.InspectAsync(document[..length]);
            Assert.That((metadata.MediaType, metadata.Pages, metadata.Warnings), Is.EqualTo(("application/pdf", (int?)null, ContentWarnings.Damaged)));
        }
    }

    [Test]
    public async Task Does_not_follow_references_in_a_circle()
    {
        var text = "%PDF-1.4\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n";

        Assert.That((await Sources.InspectAsync(Encoding.ASCII.GetBytes(text))).Warnings, Is.EqualTo(ContentWarnings.Damaged));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Survives_any_single_wrong_byte(bool hasStreams)
    {
        var document = hasStreams ? WithStreams(42, hasPredictor: true) : WithTable(3);
        var random = new Random(7);
        for (var i = 5; i < document.Length; i++)
        {
            var broken = (byte[])document.Clone();
            broken[i] = (byte)random.Next(256);
            await Assert.ThatAsync(() => Sources.InspectAsync(broken), Throws.Nothing, $"byte {i}");
        }
    }

    private static byte[] WithTable(int pages, string trailer = "")
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int> { text.Length };
        text.Append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        offsets.Add(text.Length);
        text.Append(CultureInfo.InvariantCulture, $"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count {pages} >>\nendobj\n");
        var table = text.Length;
        text.Append("xref\n0 3\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 3 /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    // Catalog (1) and page tree (2) are in an object stream (3); the references (4) are a stream too.
    private static byte[] WithStreams(int pages, bool hasPredictor)
    {
        const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
        var header = $"1 0 2 {Catalog.Length + 1} ";
        var objects = Pack(Encoding.Latin1.GetBytes($"{header}{Catalog} << /Type /Pages /Count {pages} /Kids [] >>"));
        using var file = new MemoryStream();
        Write("%PDF-1.5\n");
        var stream = (int)file.Position;
        Write($"3 0 obj\n<< /Type /ObjStm /N 2 /First {header.Length} /Filter /FlateDecode /Length {objects.Length} >>\nstream\n");
        file.Write(objects);
        Write("\nendstream\nendobj\n");
        var references = (int)file.Position;
        byte[][] rows =
        [
            [0, 0, 0, 0],
            [2, 0, 3, 0],
            [2, 0, 3, 1],
            [1, (byte)(stream >> 8), (byte)stream, 0],
            [1, (byte)(references >> 8), (byte)references, 0],
        ];
        var packed = Pack(hasPredictor ? Predict(rows) : [.. rows.SelectMany(row => row)]);
        var parameters = hasPredictor ? "/DecodeParms << /Predictor 12 /Columns 4 >> " : "";
        Write($"4 0 obj\n<< /Type /XRef /W [1 2 1] /Size 5 /Root 1 0 R {parameters}/Filter /FlateDecode /Length {packed.Length} >>\nstream\r\n");
        file.Write(packed);
        Write($"\nendstream\nendobj\nstartxref\n{references}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    // Each row as its difference to the one above.
    private static byte[] Predict(byte[][] rows) =>
        [.. rows.SelectMany((row, index) => row.Select((value, i) => (byte)(value - (index > 0 ? rows[index - 1][i] : 0))).Prepend((byte)2))];

    private static byte[] Pack(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var packer = new ZLibStream(stream, CompressionLevel.Optimal))
        {
            packer.Write(content);
        }

        return stream.ToArray();
    }
}
