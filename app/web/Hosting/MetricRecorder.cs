using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Alicerce.Web.Hosting;

/// <summary>Adds up measurements, and writes them in the text format of Prometheus.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    // An instrument that multiplies without end must not fill the memory.
    private const int MaximumSeries = 2_000;

    // The rest of the framework's tags would make a series of every host and port.
    private static readonly HashSet<string> Tags = ["http.request.method", "http.route", "http.response.status_code", "action"];

    private static readonly HashSet<string> Instruments =
        ["http.server.request.duration", "http.server.active_requests", "kestrel.active_connections", "aspnetcore.rate_limiting.requests"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), Series> _series = new();

    public MetricRecorder()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WebMetrics.MeterName || Instruments.Contains(instrument.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var family in _series.GroupBy(pair => pair.Key.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} {family.First().Value.Kind}\n");
            foreach (var ((name, labels), series) in family.OrderBy(pair => pair.Key.Labels, StringComparer.Ordinal))
            {
                series.Write(text, name, labels);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kind = instrument switch
        {
            Histogram<double> => "histogram",
            Counter<long> => "counter",
            _ => "gauge",
        };
        var name = instrument.Name.Replace('.', '_') + kind switch
        {
            "histogram" => "_seconds",
            "counter" => "_total",
            _ => "",
        };
        var key = (name, LabelsOf(tags));
        if (_series.TryGetValue(key, out var series) || (_series.Count < MaximumSeries && (series = _series.GetOrAdd(key, new Series(kind))) is not null))
        {
            series.Add(value);
        }
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>();
        foreach (var (name, value) in tags)
        {
            if (Tags.Contains(name))
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
                labels.Add($"{name.Replace('.', '_')}=\"{text}\"");
            }
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private sealed class Series(string kind)
    {
        private readonly Lock _lock = new();
        private readonly long[] _buckets = new long[Bounds.Length];
        private double _sum;
        private long _count;

        public string Kind => kind;

        public void Add(double value)
        {
            lock (_lock)
            {
                _sum += value;
                _count++;
                for (var index = 0; index < Bounds.Length; index++)
                {
                    if (value <= Bounds[index])
                    {
                        _buckets[index]++;
                    }
                }
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (_lock)
            {
                if (kind != "histogram")
                {
                    Line(text, name, labels, _sum);
                    return;
                }

                var separator = labels.Length == 0 ? "" : ",";
                for (var index = 0; index < Bounds.Length; index++)
                {
                    Line(text, $"{name}_bucket", string.Create(CultureInfo.InvariantCulture, $"{labels}{separator}le=\"{Bounds[index]}\""), _buckets[index]);
                }

                Line(text, $"{name}_bucket", $"{labels}{separator}le=\"+Inf\"", _count);
                Line(text, $"{name}_sum", labels, _sum);
                Line(text, $"{name}_count", labels, _count);
            }
        }

        private static void Line(StringBuilder text, string name, string labels, double value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value}\n");
    }
}
