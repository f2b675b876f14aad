using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Alicerce.Web.Benchmarks;

// 200 people: all of them sign in at one moment, then look around and send files, each in their own time, until every file is
// done; and then they sign in again within a minute. A site on Node gets the same sign-ins and the same looks at a list.
const int People = 200;
const int Readers = 10;
const int Uploads = 5;
const string Password = "a sentence that is long enough";

// The same thoughts in every run.
var random = new Random(20261121);
Func<double> dice = () =>
{
    lock (random)
    {
        return random.NextDouble();
    }
};
var (signIns, arrivals, uploads) = (new Figures(), new Figures(), new Figures());
var (rushedPages, pages) = (new Figures(), new Figures());
var (peerSignIns, peerRushedPages, peerPages) = (new Figures(), new Figures(), new Figures());

using var application = await Server.StartApplicationAsync();
using var admin = new Visitor(application.Address, 0);
await admin.GetAsync("/set-up");
await admin.PostAsync(
    "/set-up", ("code", application.SetupCode), ("name", "Admin"), ("email", "admin@example.com"), ("password", Password));
var newcomers = new List<(Visitor Visitor, string Email, string FirstPassword)>();
for (var number = 1; number <= People + Readers; number++)
{
    await admin.GetAsync("/people");
    var email = $"person{number}@example.com";
    var page = await admin.PostAsync("/people", ("name", $"Person {number}"), ("email", email), ("role", "user"));
    var first = WebUtility.HtmlDecode(Regex.Match(page, """class="secret code">([^<]+)<""").Groups[1].Value);
    newcomers.Add((new Visitor(application.Address, number), email, first));
    // Less than one person may ask in a second.
    await Task.Delay(70);
}

// The readers are in before the others come.
var readers = newcomers.Take(Readers).ToList();
var visitors = newcomers.Skip(Readers).ToList();
foreach (var reader in readers)
{
    await SignInAsync(reader, new Figures());
}

var rush = await Crowd.RushInAsync(
    [.. visitors.Select(visitor => (Func<Task>)(() => SignInAsync(visitor, signIns)))],
    [.. readers.Select(reader => (Func<Task>)(() => LookAsync(reader.Visitor, "/", rushedPages)))],
    dice);

var content = Encoding.UTF8.GetBytes(
    "id,name,price\n" + string.Concat(Enumerable.Range(0, 200).Select(row => $"{row},name {row},{row}.5\n")));
var start = Stopwatch.GetTimestamp();
await Crowd.WorkAsync(
    [.. visitors.Select(entry => (IReadOnlyList<Func<Task>>)[.. Enumerable.Range(0, Uploads).SelectMany(number => new Func<Task>[]
    {
        () => LookAsync(entry.Visitor, "/", pages),
        () => LookAsync(entry.Visitor, "/upload", pages),
        async () =>
        {
            entry.Visitor.Figures = uploads;
            await entry.Visitor.UploadAsync($"file-{number}.csv", content);
        },
    })])],
    dice);
var work = Stopwatch.GetElapsedTime(start);
var done = await WaitForFilesAsync();
await Crowd.ArriveAsync(
    [.. visitors.Select(entry => (Func<Task>)(async () =>
    {
        entry.Visitor.Figures = new Figures();
        await entry.Visitor.GetAsync("/");
        await entry.Visitor.PostAsync("/sign-out");
        await entry.Visitor.GetAsync("/sign-in");
        entry.Visitor.Figures = arrivals;
        await entry.Visitor.PostAsync("/sign-in", ("email", entry.Email), ("password", Password));
    }))],
    dice);
var errors = newcomers.SelectMany(entry => entry.Visitor.Errors).Concat(admin.Errors).ToList();
application.Dispose();

using var peer = await Server.StartPeerAsync();
var guests = Enumerable.Range(1, People + Readers).Select(number => new Visitor(peer.Address, number)).ToList();
var peerRush = await Crowd.RushInAsync(
    [.. guests.Skip(Readers).Select(guest => (Func<Task>)(async () =>
    {
        guest.Figures = peerSignIns;
        // A first sign-in: the password is checked, and when it is changed checked again and hashed anew.
        for (var hash = 0; hash < 3; hash++)
        {
            await guest.PostAsync("/sign-in", ("password", Password));
        }
    }))],
    [.. guests.Take(Readers).Select(guest => (Func<Task>)(() => LookAsync(guest, "/", peerRushedPages)))],
    dice);
await Crowd.WorkAsync(
    [.. guests.Skip(Readers).Select(guest => (IReadOnlyList<Func<Task>>)[.. Enumerable.Range(0, 2 * Uploads)
        .Select(_ => (Func<Task>)(() => LookAsync(guest, "/", peerPages)))])],
    dice);
errors.AddRange(guests.SelectMany(guest => guest.Errors));

Print($"{People} people at once, {Environment.ProcessorCount} processors", "Alicerce", "Node", "ratio");
Compare("all have signed in and changed a password, s", rush.TotalSeconds, peerRush.TotalSeconds);
Compare("page of others meanwhile, median, ms", rushedPages.Median, peerRushedPages.Median);
Compare("page of others meanwhile, 99th percentile, ms", rushedPages.P99, peerRushedPages.P99);
Compare("page with time to think, median, ms", pages.Median, peerPages.Median);
Compare("page with time to think, 99th percentile, ms", pages.P99, peerPages.P99);
Tell("sign-in or change of password in the rush, median, ms", signIns.Median);
Tell("sign-in or change of password in the rush, 99th percentile, ms", signIns.P99);
Tell("sign-in of all within a minute, median, ms", arrivals.Median);
Tell("sign-in of all within a minute, 99th percentile, ms", arrivals.P99);
Tell("request of an upload, median, ms", uploads.Median);
Tell("request of an upload, 99th percentile, ms", uploads.P99);
Tell("requests at work", pages.Count + uploads.Count);
Tell("requests at work per second", (pages.Count + uploads.Count) / work.TotalSeconds);
Tell("files sent", People * Uploads);
Tell("files done", done);
Tell("errors", errors.Count);
errors.Take(10).ToList().ForEach(Console.WriteLine);
newcomers.ForEach(entry => entry.Visitor.Dispose());
guests.ForEach(guest => guest.Dispose());
return errors.Count == 0 && done == People * Uploads ? 0 : 1;

static async Task SignInAsync((Visitor Visitor, string Email, string FirstPassword) person, Figures figures)
{
    var visitor = person.Visitor;
    visitor.Figures = new Figures();
    await visitor.GetAsync("/sign-in");
    visitor.Figures = figures;
    await visitor.PostAsync("/sign-in", ("email", person.Email), ("password", person.FirstPassword));
    visitor.Figures = new Figures();
    await visitor.GetAsync("/profile/password");
    visitor.Figures = figures;
    await visitor.PostAsync("/profile/password", ("current", person.FirstPassword), ("next", Password));
}

static async Task LookAsync(Visitor visitor, string page, Figures figures)
{
    visitor.Figures = figures;
    await visitor.GetAsync(page);
}

async Task<int> WaitForFilesAsync()
{
    var found = 0;
    while (found < People * Uploads && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(10))
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        var page = await admin.GetAsync("/?status=DONE");
        var count = Regex.Match(page, """<caption class="hidden">([0-9,.]+)""").Groups[1].Value;
        found = int.Parse(count.Length > 0 ? count : "0", NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    return found;
}

static void Compare(string what, double ours, double theirs) => Print(what, Text(ours), Text(theirs), Text(ours / theirs));

static void Tell(string what, double value) => Print(what, Text(value), "", "");

static string Text(double value) => value.ToString(value < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);

static void Print(string what, string ours, string theirs, string ratio) =>
    Console.WriteLine($"{what,-66} {ours,9} {theirs,9} {ratio,7}");
