using System.Globalization;
using Alicerce.Scale;
using Pulumi;

// Each group has ten resources: a component, and what is below it and depends on each other.
const int GroupSize = 10;

var wanted = int.Parse(Environment.GetEnvironmentVariable("ALICERCE_SCALE") ?? "1000", CultureInfo.InvariantCulture);
return await Deployment.RunAsync(() =>
{
    for (var group = 0; group < wanted / GroupSize; group++)
    {
        _ = new Intake($"intake-{group.ToString("D5", CultureInfo.InvariantCulture)}");
    }
});
