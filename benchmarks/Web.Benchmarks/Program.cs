using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Alicerce.Web.Benchmarks;

// 200 people sign in, look around and send files at once; in the end every file is done.
const int People = 200;
const int Uploads = 5;
const string Password = "a sentence that is long enough";

if (args is not [var address, var code] || !Uri.TryCreate(address, UriKind.Absolute, out var site))
{
    Console.Error.WriteLine("usage: Web.Benchmarks <address of a new app/local> <set-up code>");
    return 2;
}

using var admin = new Visitor(site, 0);
await admin.GetAsync("/set-up");
await admin.PostAsync("/set-up", ("code", code), ("name", "Admin"), ("email", "admin@example.com"), ("password", Password));
var visitors = new List<(Visitor Visitor, string Email, string Password)>();
for (var number = 1; number <= People; number++)
{
    await admin.GetAsync("/people");
    var email = $"person{number}@example.com";
    var page = await admin.PostAsync("/people", ("name", $"Person {number}"), ("email", email), ("role", "user"));
    var first = WebUtility.HtmlDecode(Regex.Match(page, """class="secret code">([^<]+)<""").Groups[1].Value);
    visitors.Add((new Visitor(site, number), email, first));
    // Less than one person may ask in a second.
    await Task.Delay(70);
}

var content = Encoding.UTF8.GetBytes("id,name,price\n" + string.Concat(Enumerable.Range(0, 200).Select(row => $"{row},name {row},{row}.5\n")));
var start = Stopwatch.GetTimestamp();
await Task.WhenAll(visitors.Select(async entry =>
{
    var (visitor, email, first) = entry;
    await visitor.GetAsync("/sign-in");
    await visitor.PostAsync("/sign-in", ("email", email), ("password", first));
    await visitor.GetAsync("/profile/password");
    await visitor.PostAsync("/profile/password", ("current", first), ("next", Password));
    for (var upload = 0; upload < Uploads; upload++)
    {
        await visitor.GetAsync("/");
        await visitor.GetAsync("/upload");
        await visitor.UploadAsync($"file-{upload}.csv", content);
    }
}));
var elapsed = Stopwatch.GetElapsedTime(start);

var done = 0;
while (done < People * Uploads && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(10))
{
    await Task.Delay(TimeSpan.FromSeconds(2));
    var page = await admin.GetAsync("/?status=DONE");
    done = int.Parse(
        Regex.Match(page, """<caption class="hidden">([0-9,.]+)""").Groups[1].Value is { Length: > 0 } text ? text : "0",
        NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

var times = visitors.SelectMany(entry => entry.Visitor.Times).Order().ToList();
var errors = visitors.SelectMany(entry => entry.Visitor.Errors).Concat(admin.Errors).ToList();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
    people at once               {People}
    requests                     {times.Count}
    errors                       {errors.Count}
    requests per second          {times.Count / elapsed.TotalSeconds:F0}
    median, 99th percentile, ms  {times[times.Count / 2]:F0} / {times[times.Count * 99 / 100]:F0}
    files sent / done            {People * Uploads} / {done}
    until all were done, s       {Stopwatch.GetElapsedTime(start).TotalSeconds:F0}
    """));
errors.Take(10).ToList().ForEach(Console.WriteLine);
visitors.ForEach(entry => entry.Visitor.Dispose());
return errors.Count == 0 && done == People * Uploads ? 0 : 1;
