using System.IO.Compression;
using System.Text;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Tables;

namespace Alicerce.Worker.Tests.Tables;

public sealed class TableTests
{
    [Test]
    public async Task Delimited_text_is_profiled_column_by_column()
    {
        var profile = await Workbench.ProfileAsync(
            "id,name,amount,day\n1,\"Ana, the first\",10.5,2026-01-01\n2,Bia,,2026-01-03\n3,Bia,20,2026-01-02\n");

        var table = profile.Table!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo("text/csv"));
            Assert.That(table.Rows, Is.EqualTo(3));
            Assert.That(table.DamagedRows, Is.Zero);
            Assert.That(
                table.Columns.Select(column => (column.Name, column.Type, column.Values, column.Missing, column.Distinct)),
                Is.EqualTo(new[]
                {
                    ("id", ColumnType.WholeNumber, 3L, 0L, 3L),
                    ("name", ColumnType.Text, 3L, 0L, 2L),
                    ("amount", ColumnType.Number, 2L, 1L, 2L),
                    ("day", ColumnType.Date, 3L, 0L, 3L),
                }));
            Assert.That(table.Columns[2].Numbers, Is.EqualTo(new NumberProfile
            {
                Minimum = 10.5,
                Maximum = 20,
                Mean = 15.25,
                StandardDeviation = table.Columns[2].Numbers!.StandardDeviation,
                P05 = 10.5,
                P25 = 10.5,
                P50 = 10.5,
                P75 = 20,
                P95 = 20,
            }));
            Assert.That(table.Columns[2].Numbers!.StandardDeviation, Is.EqualTo(6.7175).Within(0.0001));
            Assert.That((table.Columns[3].Earliest, table.Columns[3].Latest), Is.EqualTo(("2026-01-01", "2026-01-03")));
            Assert.That((table.Columns[1].ShortestText, table.Columns[1].LongestText), Is.EqualTo((3, 14)));
        }
    }

    [TestCase("a;b\n1,5;2\n3,5;4\n", "text/csv")]
    [TestCase("a\tb\n1\t2\n3\t4\n", "text/tab-separated-values")]
    [TestCase("a|b\n1|2\n3|4\n", "text/csv")]
    public async Task The_separator_is_the_one_that_splits_every_line_alike(string content, string mediaType)
    {
        var profile = await Workbench.ProfileAsync(content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo(mediaType));
            Assert.That(profile.Table!.Columns.Select(column => column.Name), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(profile.Table.Rows, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_row_with_another_number_of_values_is_damaged_and_counted()
    {
        // Behind the beginning that decides the format.
        var rows = string.Concat(Enumerable.Repeat("1,2\n", 40_000));

        var profile = await Workbench.ProfileAsync($"a,b\n{rows}1,2,3\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.Table!.Rows, Is.EqualTo(40_000));
            Assert.That(profile.Table.DamagedRows, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_quote_that_is_never_closed_ends_the_job()
    {
        var content = "a,b\n1,2\n" + string.Concat(Enumerable.Repeat("1,2\n", 20_000)) + "1,\"" + new string('x', 17 * 1024 * 1024);

        var failure = await FailureOfAsync(Encoding.UTF8.GetBytes(content));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Error, Is.EqualTo(WorkerError.UnreadableFile));
            Assert.That(failure.Message, Does.Contain("A quote may not be closed."));
        }
    }

    [Test]
    public async Task Columns_without_a_name_are_named_after_their_place()
    {
        var profile = await Workbench.ProfileAsync("a,,a\n1,2,3\n");

        Assert.That(profile.Table!.Columns.Select(column => column.Name), Is.EqualTo(new[] { "a", "column 2", "column 3" }));
    }

    [Test]
    public async Task JSON_lines_have_a_column_for_every_nested_value()
    {
        var profile = await Workbench.ProfileAsync(
            """
            {"id": 1, "who": {"name": "Ana", "tags": ["x"]}, "when": "2026-01-01T00:00:00Z"}
            {"id": 2.5, "who": {"name": null}, "code": "007"}

            not json
            """);

        var table = profile.Table!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo("application/x-ndjson"));
            Assert.That((table.Rows, table.DamagedRows), Is.EqualTo((2, 1)));
            Assert.That(
                table.Columns.Select(column => (column.Name, column.Type, column.Missing)),
                Is.EqualTo(new[]
                {
                    ("id", ColumnType.Number, 0L),
                    ("who.name", ColumnType.Text, 1L),
                    ("who.tags", ColumnType.List, 1L),
                    ("when", ColumnType.Timestamp, 1L),
                    ("code", ColumnType.Text, 1L),
                }));
        }
    }

    [Test]
    public async Task An_array_of_objects_is_a_table_too()
    {
        var profile = await Workbench.ProfileAsync("""[{"a": true}, {"a": false}, 5]""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo("application/json"));
            Assert.That((profile.Table!.Rows, profile.Table.DamagedRows), Is.EqualTo((2, 1)));
            Assert.That(profile.Table.Columns.Single().Type, Is.EqualTo(ColumnType.Boolean));
        }
    }

    [Test]
    public async Task An_array_that_breaks_off_ends_the_job_and_says_where()
    {
        var failure = await FailureOfAsync("[{\"a\": 1},\n {\"a\": "u8.ToArray());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Error, Is.EqualTo(WorkerError.UnreadableFile));
            Assert.That(failure.Message, Does.StartWith("The JSON breaks at line 2"));
        }
    }

    [Test]
    public async Task Columns_beyond_the_bound_are_left_out_and_counted()
    {
        var line = "{" + string.Join(',', Enumerable.Range(0, TableProfiler.MostColumns + 7).Select(index => $"\"c{index}\":{index}")) + "}";

        var profile = await Workbench.ProfileAsync(line + "\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.Table!.Columns, Has.Count.EqualTo(TableProfiler.MostColumns));
            Assert.That(profile.Table.ColumnsLeftOut, Is.EqualTo(7));
        }
    }

    [Test]
    public async Task A_table_in_gzip_is_unpacked()
    {
        var profile = await Workbench.ProfileAsync(Pack("a,b\n1,2\n3,4\n"u8.ToArray()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.Compressed, Is.True);
            Assert.That(profile.Table!.Rows, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_small_file_that_unpacks_to_very_much_ends_the_job()
    {
        var failure = await FailureOfAsync(Pack([.. "a,b\n1,2\n"u8, .. Enumerable.Repeat((byte)'\n', 80 * 1024 * 1024)]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Error, Is.EqualTo(WorkerError.UnreadableFile));
            Assert.That(failure.Message, Does.StartWith("The file unpacks to more than "));
        }
    }

    [Test]
    public async Task Text_in_a_Windows_encoding_is_read_as_such()
    {
        var profile = await Workbench.ProfileAsync(Encoding.Latin1.GetBytes("nome,cidade\nJosé,São Paulo\n"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.Table!.Rows, Is.EqualTo(1));
            Assert.That(profile.Table.Columns[1].LongestText, Is.EqualTo("São Paulo".Length));
        }
    }

    private static async Task<JobFailedException> FailureOfAsync(byte[] content)
    {
        try
        {
            await Workbench.ProfileAsync(content);
        }
        catch (JobFailedException exception)
        {
            return exception;
        }

        throw new AssertionException("The job did not fail.");
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
