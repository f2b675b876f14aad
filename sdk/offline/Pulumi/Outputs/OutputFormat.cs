using System.Globalization;

namespace Pulumi;

/// <summary>Fills the holes of a format once the outputs in them are known.</summary>
internal static class OutputFormat
{
    public static Output<string> Format(FormattableString format)
    {
        return new Output<string>(FormatAsync(format));

        static async Task<OutputData<string>> FormatAsync(FormattableString format)
        {
            var merge = new OutputMerge();
            var arguments = format.GetArguments();
            var values = new object?[arguments.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                values[i] = arguments[i] switch
                {
                    IInput input => merge.Add(await input.ToOutput().GetDataAsync().ConfigureAwait(false)),
                    IOutput output => merge.Add(await output.GetDataAsync().ConfigureAwait(false)),
                    var plain => plain,
                };
            }

            var data = merge.Complete("");
            return data.IsKnown
                ? data with { Value = string.Format(CultureInfo.InvariantCulture, format.Format, values) }
                : data;
        }
    }
}
