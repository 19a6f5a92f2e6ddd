using System.Globalization;

namespace Standards.Checks.Gates.Budgets.Timings;

/// <summary>Where the time of a build went, added over all projects and processes. Shown and never judged: it depends on the machine and the day.</summary>
public sealed class BuildTimings
{
    private const int Shown = 5;

    private readonly SortedDictionary<string, (TimeSpan Time, int Count)> _own = new(StringComparer.Ordinal);
    private readonly TimeSpan[] _sums = new TimeSpan[Titles.Length];

    private static string[] Titles => ["evaluation", "restore", "compilation", "checks of Standards.Sdk", "other tasks"];

    /// <summary>From the start of the build to its end; zero when the log does not say.</summary>
    public TimeSpan Wall { get; set; }

    /// <summary>Projects were evaluated, outside of restore.</summary>
    public void AddEvaluation(TimeSpan time) => _sums[0] += Positive(time);

    /// <summary>Restore evaluated a project or ran a task.</summary>
    public void AddRestore(TimeSpan time) => _sums[1] += Positive(time);

    /// <summary>A compiler ran.</summary>
    public void AddCompilation(TimeSpan time) => _sums[2] += Positive(time);

    /// <summary>A task of this product ran.</summary>
    public void AddCheck(string task, TimeSpan time)
    {
        _sums[3] += Positive(time);
        var (sum, count) = _own.GetValueOrDefault(task);
        _own[task] = (sum + Positive(time), count + 1);
    }

    /// <summary>Another task ran.</summary>
    public void AddOther(TimeSpan time) => _sums[4] += Positive(time);

    /// <summary>The table, a line each.</summary>
    public IReadOnlyList<string> Write()
    {
        var all = _sums.Aggregate(TimeSpan.Zero, (a, b) => a + b);
        List<string> lines = [$"Build times: {Seconds(Wall)} from start to end, {Seconds(all)} of work in all processes"];
        for (var i = 0; i < _sums.Length; i++)
        {
            var share = all > TimeSpan.Zero ? _sums[i] / all * 100 : 0;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {Titles[i],-24}{Seconds(_sums[i]),10}{share,7:0.0} %"));
        }

        lines.AddRange(_own.OrderByDescending(o => o.Value.Time).ThenBy(o => o.Key, StringComparer.Ordinal).Take(Shown)
            .Select(o => string.Create(
                CultureInfo.InvariantCulture, $"    {o.Key,-22}{Seconds(o.Value.Time),10}  in {o.Value.Count} {(o.Value.Count == 1 ? "run" : "runs")}")));
        return lines;
    }

    // Clocks are set back.
    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
