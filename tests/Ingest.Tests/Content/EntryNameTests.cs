using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

/// <summary>Names that whoever made an archive chose freely.</summary>
public sealed class EntryNameTests
{
    [Test]
    public async Task Lists_the_names_of_files_and_opens_no_archive_in_the_archive()
    {
        var inner = Zip("../evil.txt");
        var metadata = await Sources.InspectAsync(Zip(("maçã.txt", []), ("folder/", []), ("folder/inner.zip", inner)));

        Assert.That(metadata.EntryNames, Is.EqualTo(new[] { "maçã.txt", "folder/inner.zip" }));
        Assert.That(metadata.Warnings, Is.EqualTo(ContentWarnings.None));
    }

    [TestCase(10_000, 10)]
    [TestCase(10_000, 299)]
    [TestCase(300, 30_000)]
    public async Task Lists_as_many_names_as_an_item_has_room_for(int count, int length)
    {
        var names = Enumerable.Range(0, count).Select(index => $"{index:D5}".PadRight(length, 'ç')).ToArray();

        var metadata = await Sources.InspectAsync(Zip(names));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.EntryNames, Has.Count.InRange(20, 200));
            Assert.That(metadata.EntryNames.Sum(name => Encoding.UTF8.GetByteCount(name) + 1), Is.LessThanOrEqualTo(16 * 1024));
            Assert.That(metadata.EntryNames.Select(name => name.Length), Is.All.LessThanOrEqualTo(300));
            Assert.That(metadata.EntryNames[0], Does.StartWith("00000"));
        }
    }

    [TestCase("a\nb.txt", "a\uFFFDb.txt")]
    [TestCase("a\u001B[31m.txt", "a\uFFFD[31m.txt")]
    [TestCase("invoice\u202Efdp.exe", "invoice\uFFFDfdp.exe")]
    [TestCase("zero\u200Bwidth", "zero\uFFFDwidth")]
    [TestCase("line\u2028end", "line\uFFFDend")]
    public async Task Shows_no_character_that_hides_what_a_name_is(string name, string shown)
    {
        var metadata = await Sources.InspectAsync(Zip(name));

        Assert.That((metadata.EntryNames.Single(), metadata.Warnings), Is.EqualTo((shown, ContentWarnings.UnsafeEntryName)));
    }

    [Test]
    public async Task Warns_of_a_name_that_is_there_twice()
    {
        Assert.That((await Sources.InspectAsync(Zip("a.txt", "b.txt", "a.txt"))).Warnings, Is.EqualTo(ContentWarnings.DuplicateEntryName));
        Assert.That((await Sources.InspectAsync(Zip("a.txt", "A.txt", "b/a.txt"))).Warnings, Is.EqualTo(ContentWarnings.None));
    }

    [Test]
    public async Task Reads_a_name_in_the_code_page_of_old_archives()
    {
        var metadata = await Sources.InspectAsync(Raw("M\u0081nchen.txt", Encoding.Latin1));

        Assert.That(metadata.EntryNames, Is.EqualTo(new[] { "München.txt" }));
    }

    [Test]
    public async Task Reads_UTF_8_that_does_not_say_so()
    {
        var metadata = await Sources.InspectAsync(Raw("日本.txt", Encoding.UTF8));

        Assert.That(metadata.EntryNames, Is.EqualTo(new[] { "日本.txt" }));
    }

    [TestCase(true, "日本.txt")]
    [TestCase(false, "a.txt")]
    public async Task Reads_the_name_in_Unicode_beside_the_name_that_it_belongs_to(bool isOfThisName, string expected)
    {
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Crc32Of(isOfThisName ? "a.txt" : "b.txt"));
        byte[] path = [1, .. sum, .. Encoding.UTF8.GetBytes("日本.txt")];
        byte[] extra = [0x75, 0x70, (byte)path.Length, 0, .. path];

        var metadata = await Sources.InspectAsync(Raw("a.txt", Encoding.ASCII, extra));

        Assert.That(metadata.EntryNames, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public async Task Reads_sizes_of_64_bits()
    {
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), 5_000_000_000);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), 20);

        var metadata = await Sources.InspectAsync(Raw("a.bin", Encoding.ASCII, extra, size: uint.MaxValue));

        Assert.That((metadata.UnpackedSize, metadata.Warnings), Is.EqualTo(((long?)5_000_000_000, ContentWarnings.CompressionBomb)));
    }

    [Test]
    public async Task Reads_an_end_record_of_64_bits()
    {
        var archive = Raw("a.txt", Encoding.ASCII);
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = archive.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var large = new byte[56];
        "PK\u0006\u0006"u8.CopyTo(large);
        BinaryPrimitives.WriteInt64LittleEndian(large.AsSpan(4), 44);
        BinaryPrimitives.WriteInt64LittleEndian(large.AsSpan(24), 1);
        BinaryPrimitives.WriteInt64LittleEndian(large.AsSpan(32), 1);
        BinaryPrimitives.WriteInt64LittleEndian(large.AsSpan(40), end - directory);
        BinaryPrimitives.WriteInt64LittleEndian(large.AsSpan(48), directory);
        var locator = new byte[20];
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), end);
        var last = archive[end..];
        last.AsSpan(8, 12).Fill(0xFF);

        var metadata = await Sources.InspectAsync([.. archive[..end], .. large, .. locator, .. last]);

        Assert.That((metadata.Entries, metadata.EntryNames.Single(), metadata.Warnings), Is.EqualTo(((long?)1, "a.txt", ContentWarnings.None)));
    }

    [Test]
    public async Task Warns_of_an_entry_that_unpacks_to_more_than_it_states()
    {
        var archive = Zip(("zeros.bin", new byte[1_000_000]));
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(directory + 24), 999_999);

        Assert.That((await Sources.InspectAsync(archive)).Warnings, Is.EqualTo(ContentWarnings.CompressionBomb));
    }

    [TestCase(TarEntryFormat.Pax)]
    [TestCase(TarEntryFormat.Gnu)]
    public async Task Lists_long_names_of_a_tar_archive(TarEntryFormat format)
    {
        var name = new string('d', 180) + "/ção.txt";

        var metadata = await Sources.InspectAsync(Tar(format, (TarEntryType.RegularFile, name, "")));

        Assert.That((metadata.EntryNames.Single(), metadata.Entries, metadata.Warnings), Is.EqualTo((name, (long?)1, ContentWarnings.None)));
    }

    [TestCase(TarEntryType.SymbolicLink, "a/b/link", "../c", false)]
    [TestCase(TarEntryType.SymbolicLink, "a/link", "../../etc/passwd", true)]
    [TestCase(TarEntryType.SymbolicLink, "link", "/etc/passwd", true)]
    [TestCase(TarEntryType.HardLink, "a/b/link", "a/file", false)]
    [TestCase(TarEntryType.HardLink, "a/b/link", "../file", true)]
    public async Task Warns_of_links_that_lead_outside(TarEntryType type, string name, string target, bool isUnsafe)
    {
        var metadata = await Sources.InspectAsync(Tar(TarEntryFormat.Pax, (type, name, target)));

        Assert.That(metadata.Warnings, Is.EqualTo(isUnsafe ? ContentWarnings.UnsafeEntryName : ContentWarnings.None));
    }

    [Test]
    public async Task Keeps_no_more_of_a_name_than_it_can_show()
    {
        var archive = Tar(TarEntryFormat.Gnu, (TarEntryType.RegularFile, new string('n', 5_000_000), ""), (TarEntryType.RegularFile, "b.txt", ""));

        var metadata = await Sources.InspectAsync(archive);

        Assert.That(metadata.EntryNames.Select(name => name.Length), Is.EqualTo(new[] { 300, 5 }));
    }

    [Test]
    public async Task Survives_any_single_wrong_byte_of_a_tar_archive()
    {
        var archive = Tar(TarEntryFormat.Pax, (TarEntryType.RegularFile, new string('d', 180), ""), (TarEntryType.SymbolicLink, "a", "b"));
        var random = new Random(7);
        for (var i = 0; i < archive.Length; i += 3)
        {
            var broken = (byte[])archive.Clone();
            broken[i] = (byte)random.Next(256);
            await Assert.ThatAsync(() => Sources.InspectAsync(broken), Throws.Nothing);
        }
    }

    private static byte[] Zip(params string[] names) => Zip([.. names.Select(name => (name, Array.Empty<byte>()))]);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static uint Crc32Of(string text)
    {
        using var archive = new ZipArchive(new MemoryStream(Zip(("sum", Encoding.ASCII.GetBytes(text)))));
        return archive.Entries.Single().Crc32;
    }

    // An archive with one empty entry, whose directory says what it is told to.
    private static byte[] Raw(string name, Encoding encoding, byte[]? extra = null, uint size = 0)
    {
        var bytes = encoding.GetBytes(name);
        var local = new byte[30];
        "PK\u0003\u0004"u8.CopyTo(local);
        BinaryPrimitives.WriteUInt16LittleEndian(local.AsSpan(26), (ushort)bytes.Length);
        var entry = new byte[46];
        "PK\u0001\u0002"u8.CopyTo(entry);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(20), size);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(24), size);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(28), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(30), (ushort)(extra?.Length ?? 0));
        byte[] before = [.. local, .. bytes];
        byte[] directory = [.. entry, .. bytes, .. extra ?? []];
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)before.Length);
        return [.. before, .. directory, .. end];
    }

    private static byte[] Tar(TarEntryFormat format, params (TarEntryType Type, string Name, string Link)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (type, name, link) in entries)
            {
                TarEntry entry = format == TarEntryFormat.Gnu ? new GnuTarEntry(type, name) : new PaxTarEntry(type, name);
                if (link.Length > 0)
                {
                    entry.LinkName = link;
                }

                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }
}
