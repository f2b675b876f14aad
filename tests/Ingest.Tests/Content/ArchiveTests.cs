using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

public sealed class ArchiveTests
{
    [Test]
    public async Task Lists_a_ZIP_archive_without_unpacking_it()
    {
        var metadata = await Sources.InspectAsync(Zip(("a.txt", 10), ("folder/", 0), ("folder/b.bin", 1000)), "x.zip");

        Assert.That(
            (metadata.MediaType, metadata.Entries, metadata.UnpackedSize, metadata.Warnings),
            Is.EqualTo(("application/zip", (long?)2, (long?)1010, ContentWarnings.None)));
    }

    [TestCase("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [TestCase("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [TestCase("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    public async Task Knows_office_documents_by_what_is_in_them(string part, string mediaType)
    {
        var metadata = await Sources.InspectAsync(Zip(("[Content_Types].xml", 1), (part, 1)), "report.zip");

        Assert.That((metadata.MediaType, metadata.Warnings), Is.EqualTo((mediaType, ContentWarnings.NameMismatch)));
    }

    [TestCase("../../etc/passwd")]
    [TestCase("/etc/passwd")]
    [TestCase("C:\\Windows\\system32.dll")]
    [TestCase("a\\..\\..\\b")]
    public async Task Warns_of_names_that_lead_outside(string name)
    {
        var metadata = await Sources.InspectAsync(Zip((name, 1), ("fine..txt", 1)));

        Assert.That(metadata.Warnings, Is.EqualTo(ContentWarnings.UnsafeEntryName));
    }

    [Test]
    public async Task Warns_of_sizes_that_no_honest_archive_has()
    {
        var archive = Zip(("zeros.bin", 100_000));
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(Directory(archive) + 24), 4_000_000_000);

        var metadata = await Sources.InspectAsync(archive);

        Assert.That((metadata.UnpackedSize, metadata.Warnings), Is.EqualTo(((long?)4_000_000_000, ContentWarnings.CompressionBomb)));
    }

    [Test]
    public async Task Warns_of_entries_that_share_their_data()
    {
        var archive = Zip(("a.bin", 100_000), ("b.bin", 100_000));
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(Directory(archive) + 20), (uint)archive.Length);

        Assert.That((await Sources.InspectAsync(archive)).Warnings, Is.EqualTo(ContentWarnings.CompressionBomb));
    }

    [Test]
    public async Task Reads_a_true_bomb_in_no_time()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("zeros.bin", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
            {
                entry.Write(zeros);
            }
        }

        var metadata = await Sources.InspectAsync(stream.ToArray());

        Assert.That((metadata.UnpackedSize, metadata.Warnings), Is.EqualTo(((long?)300 * 1024 * 1024, ContentWarnings.CompressionBomb)));
    }

    [Test]
    public async Task Warns_of_encrypted_entries()
    {
        var archive = Zip(("a.txt", 10));
        archive[Directory(archive) + 8] |= 1;

        Assert.That((await Sources.InspectAsync(archive)).Warnings, Is.EqualTo(ContentWarnings.Encrypted));
    }

    [Test]
    public async Task Says_that_an_archive_is_cut_off()
    {
        var archive = Zip(("a.txt", 10), ("b.txt", 10));

        foreach (var length in new[] { 30, archive.Length / 2, archive.Length - 1 })
        {
            var metadata = await Sources.InspectAsync(archive[..length]);
            Assert.That((metadata.MediaType, metadata.Warnings), Is.EqualTo(("application/zip", ContentWarnings.Damaged)));
        }
    }

    [TestCase(10, 9u)]
    [TestCase(12, 0x7FFFFFFFu)]
    [TestCase(16, 0xFFFFFFFFu)]
    public async Task Believes_no_end_record_that_cannot_be(int field, uint value)
    {
        var archive = Zip(("a.txt", 10));
        var end = archive.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (field == 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(archive.AsSpan(end + field), (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(end + field), value);
        }

        Assert.That((await Sources.InspectAsync(archive)).Warnings, Is.EqualTo(ContentWarnings.Damaged));
    }

    [Test]
    public async Task Survives_any_single_wrong_byte()
    {
        var archive = Zip(("a.txt", 10), ("../b.txt", 300));
        var random = new Random(7);
        for (var i = 4; i < archive.Length; i++)
        {
            var broken = (byte[])archive.Clone();
            broken[i] = (byte)random.Next(256);
            await Assert.ThatAsync(() => Sources.InspectAsync(broken), Throws.Nothing);
        }
    }

    [Test]
    public async Task Lists_an_archive_that_has_other_bytes_before_it()
    {
        byte[] content = [.. "PK\u0003\u0004"u8, .. new byte[5000], .. Zip(("a.txt", 10), ("b.txt", 20))];

        var metadata = await Sources.InspectAsync(content);

        Assert.That((metadata.Entries, metadata.UnpackedSize, metadata.Warnings), Is.EqualTo(((long?)2, (long?)30, ContentWarnings.None)));
    }

    [Test]
    public async Task Lists_a_tar_archive_as_it_streams_by()
    {
        var archive = Tar(("a.txt", 10), ("b/c.bin", 1000), (new string('d', 180) + ".txt", 5));

        var metadata = await Sources.InspectAsync(archive, "x.tar");

        Assert.That(
            (metadata.MediaType, metadata.Entries, metadata.UnpackedSize, metadata.Warnings),
            Is.EqualTo(("application/x-tar", (long?)3, (long?)1015, ContentWarnings.None)));
    }

    [Test]
    public async Task Warns_of_a_tar_archive_that_is_cut_or_leads_outside()
    {
        var archive = Tar(("../a.txt", 2000));

        Assert.That((await Sources.InspectAsync(archive)).Warnings, Is.EqualTo(ContentWarnings.UnsafeEntryName));
        Assert.That((await Sources.InspectAsync(archive[..2000])).Warnings, Is.EqualTo(ContentWarnings.UnsafeEntryName | ContentWarnings.Damaged));
    }

    [Test]
    public async Task Believes_no_tar_header_with_a_wrong_sum()
    {
        var archive = Tar(("a.txt", 10));
        archive[0]++;

        var metadata = await Sources.InspectAsync(archive);

        Assert.That((metadata.Entries, metadata.Warnings), Is.EqualTo(((long?)0, ContentWarnings.Damaged)));
    }

    [Test]
    public async Task Looks_into_the_beginning_of_a_gzip_file()
    {
        Assert.That((await Sources.InspectAsync(Gzip(Encoding.UTF8.GetBytes("fine")))).Warnings, Is.EqualTo(ContentWarnings.None));
        Assert.That((await Sources.InspectAsync(Gzip(new byte[300 * 1024 * 1024]))).Warnings, Is.EqualTo(ContentWarnings.CompressionBomb));
        Assert.That((await Sources.InspectAsync([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF])).Warnings, Is.EqualTo(ContentWarnings.Damaged));
    }

    [Test]
    public async Task Gives_an_entry_of_a_gzip_file_the_name_that_the_file_says()
    {
        byte[] content = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3, .. "a\u0007.txt\0"u8, .. Gzip("fine"u8.ToArray()).AsSpan(10)];

        var metadata = await Sources.InspectAsync(content);

        Assert.That((metadata.EntryNames.Single(), metadata.Warnings), Is.EqualTo(("a\uFFFD.txt", ContentWarnings.UnsafeEntryName)));
    }

    [Test]
    public async Task Lists_a_tar_archive_in_a_gzip_file()
    {
        var metadata = await Sources.InspectAsync(Gzip(Tar(("a.txt", 10), ("b/c.bin", 1000))), "x.tgz");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((metadata.MediaType, metadata.Entries, metadata.Warnings), Is.EqualTo(("application/gzip", (long?)2, ContentWarnings.None)));
            Assert.That(metadata.EntryNames, Is.EqualTo(new[] { "a.txt", "b/c.bin" }));
        }
    }

    [Test]
    public async Task Says_that_it_saw_only_the_beginning_of_a_large_tar_archive_in_a_gzip_file()
    {
        var noise = new byte[400_000];
        new Random(7).NextBytes(noise);
        var metadata = await Sources.InspectAsync(Gzip(Tar([("a.txt", []), ("noise.bin", noise), ("last.txt", [])])));

        Assert.That((metadata.Entries, metadata.Warnings), Is.EqualTo(((long?)null, ContentWarnings.ListingCut)));
        Assert.That(metadata.EntryNames, Is.EqualTo(new[] { "a.txt", "noise.bin" }));
    }

    private static byte[] Zip(params (string Name, int Size)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(new byte[size]);
            }
        }

        return stream.ToArray();
    }

    // The first entry of the directory.
    private static int Directory(byte[] archive) => archive.AsSpan().IndexOf("PK\u0001\u0002"u8);

    private static byte[] Tar(params (string Name, int Size)[] entries) =>
        Tar([.. entries.Select(entry => (entry.Name, new byte[entry.Size]))]);

    private static byte[] Tar((string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }
}
