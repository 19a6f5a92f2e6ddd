using System.Globalization;
using System.Net.Http.Json;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// A service with the defaults against a bare minimal API, both published ahead of time: one item by its id under load, start to the first good answer, memory
/// after load; and the same service without access log, and with telemetry that is recorded and sent (to a port where nobody listens). Each round has processes
/// of its own, which are loaded in turn.
/// </summary>
/// <param name="context">Where and how often.</param>
/// <param name="published">Folder of a published service that takes the place of the one with the defaults; null for none.</param>
internal sealed class ServiceLoad(BenchmarkContext context, string? published)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "service";

    private const string Defaults = "runtime/Standards.ServiceDefaults/Standards.ServiceDefaults.csproj";
    private const string Items = "/api/v1/items";
    private const string Ready = "/health/ready";
    private const int WarmUpSeconds = 4;
    private const int LoadSeconds = 2;
    private const int LoadsOfRound = 4;
    private const int StartsOfRound = 3;

    // The rate limit counts and sends its headers, but refuses nobody: all requests come from one address.
    private static readonly (string, string)[] Limits =
        [("ServiceDefaults__Limits__RateLimit__Burst", "1000000"), ("ServiceDefaults__Limits__RateLimit__Requests", "1000000")];

    private readonly string _root = Path.Combine(context.Workspace.Root, Name);
    private readonly ChildEnvironment _environment = new(context.Workspace);

    private sealed record Variant(string Label, string Folder, bool IsBare, (string, string)[] Settings)
    {
        public List<ServiceSample> Loads { get; } = [];

        public List<double> Starts { get; } = [];
    }

    /// <summary>Publishes both services and measures.</summary>
    /// <exception cref="BenchmarkException">wrk or Linux is missing, or a service does not answer.</exception>
    public void Run()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new BenchmarkException($"{Name} reads the server's processor time from /proc: it runs on Linux only.");
        }

        var wrk = new Wrk(Path.Combine(_root, "p95.lua"), context.Cancellation);
        wrk.Require();
        var service = published is null ? Publish(withDefaults: true) : Path.GetFullPath(published);
        Variant[] variants =
        [
            new("bare minimal API", Publish(withDefaults: false), true, []),
            new("service", service, false, Limits),
            new("service, no access log", service, false, [.. Limits, ("ServiceDefaults__Logging__AccessLog", "false")]),
            new("service, telemetry sent", service, false, [.. Limits, ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")]),
        ];
        for (var round = 0; round <= context.Repeat; round++)
        {
            Start(variants, counts: round > 0);
            Load(variants, wrk, counts: round > 0);
            var shown = string.Join(
                "; ",
                variants
                    .Where(v => v.Loads.Count > 0)
                    .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Loads[^1].Rate:F0}/s {v.Loads[^1].Cpu:F1} us {v.Starts[^1]:F0} ms")));
            Progress.Say($"{Name} {(round == 0 ? "warm-up" : $"{round}/{context.Repeat}: {shown}")}");
        }

        Report(variants);
    }

    private string Publish(bool withDefaults)
    {
        var folder = Path.Combine(_root, withDefaults ? "defaults" : "bare");
        var project = new ServiceGenerator(Path.Combine(context.Workspace.ProductRoot, Defaults)).Write(folder, withDefaults, readyToRun: true);
        var output = Path.Combine(folder, "publish");
        context.Builds.DotnetInProduct(folder, ["publish", project, "-c", "Release", "-o", output]);
        return output;
    }

    private ServerProcess Start(Variant variant, out TimeSpan time)
    {
        var server = ServerProcess.Start(variant.Folder, _environment, variant.Settings, context.Cancellation);
        try
        {
            time = server.WaitUntilReady(variant.IsBare ? $"{Items}/1" : Ready);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private void Start(Variant[] variants, bool counts)
    {
        for (var i = 0; i < StartsOfRound; i++)
        {
            foreach (var variant in variants)
            {
                using var server = Start(variant, out var time);
                if (counts)
                {
                    variant.Starts.Add(time.TotalMilliseconds);
                }
            }
        }
    }

    // Servers that are not asked cost nothing. Loads are short and take turns, because what disturbs a machine comes and goes.
    private void Load(Variant[] variants, Wrk wrk, bool counts)
    {
        var servers = new List<ServerProcess>();
        try
        {
            var items = new List<Uri>();
            foreach (var variant in variants)
            {
                servers.Add(Start(variant, out _));
                items.Add(ItemOf(servers[^1]));
                wrk.Run(items[^1], WarmUpSeconds);
            }

            var loads = variants.Select(_ => new List<(Wrk.Load Load, TimeSpan Cpu)>()).ToArray();
            for (var i = 0; i < LoadsOfRound; i++)
            {
                for (var v = 0; v < variants.Length; v++)
                {
                    var cpu = servers[v].Cpu;
                    var load = wrk.Run(items[v], LoadSeconds);
                    loads[v].Add((load, servers[v].Cpu - cpu));
                }
            }

            for (var v = 0; v < variants.Length && counts; v++)
            {
                variants[v].Loads.Add(Sample(loads[v], servers[v].WorkingSet));
            }
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static ServiceSample Sample(List<(Wrk.Load Load, TimeSpan Cpu)> loads, long memory)
    {
        var answers = loads.Sum(l => l.Load.Requests);
        return new ServiceSample(
            answers / loads.Sum(l => l.Load.Time.TotalSeconds),
            Statistics.Of(loads.Select(l => l.Load.P95.TotalMilliseconds)).Median,
            loads.Sum(l => l.Cpu.TotalMicroseconds) / answers,
            memory / 1e6);
    }

    // A generated service begins with an empty store.
    private Uri ItemOf(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}")) };
        var first = new Uri(client.BaseAddress, $"{Items}/1");
        using (var answer = client.GetAsync(first, context.Cancellation).GetAwaiter().GetResult())
        {
            if (answer.IsSuccessStatusCode)
            {
                return first;
            }
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Items) { Content = JsonContent.Create(new { name = "Benchmark" }) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var created = client.Send(request, context.Cancellation);
        return created.IsSuccessStatusCode && created.Headers.Location is { } location
            ? new Uri(client.BaseAddress, location)
            : throw new BenchmarkException($"The service has no item {Items}/1, and POST {Items} answers {(int)created.StatusCode} without a location.");
    }

    private void Report(Variant[] variants)
    {
        var (bare, service, silent, sending) = (variants[0], variants[1], variants[2], variants[3]);
        var loads = context.Report.Add(new ReportTable(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""One item by its id, {(published is null ? "" : "a published service, ")}wrk {Wrk.Arguments}, {LoadsOfRound} times {LoadSeconds} s after """
                    + $"""{WarmUpSeconds} s, output into a pipe, rate limit raised; medians"""),
            ["variant", "answers a second", "p95", "server CPU an answer (min..max)", "memory after load", "start to ready (min..max)"]));
        foreach (var variant in variants)
        {
            var cpu = Of(variant, s => s.Cpu);
            loads.Add(
                variant.Label,
                ReportTable.Number(Of(variant, s => s.Rate).Median, 0),
                ReportTable.Number(Of(variant, s => s.P95).Median, 2) + " ms",
                $"{ReportTable.Number(cpu.Median, 1)} µs ({ReportTable.Number(cpu.Min, 1)}..{ReportTable.Number(cpu.Max, 1)})",
                ReportTable.Number(Of(variant, s => s.Memory).Median, 0) + " MB",
                ReportTable.Milliseconds(Statistics.Of(variant.Starts)));
        }

        var ratios = context.Report.Add(new ReportTable("Ratios within a round", ["what", "ratio (min..max)", "target", "reached"]));
        Add(ratios, "answers a second, service to bare", Ratio(service, bare, s => s.Rate), least: 0.70);
        Add(ratios, "server CPU an answer, service to bare", Ratio(service, bare, s => s.Cpu));
        Add(ratios, "start to ready, service to bare", Ratio(service.Starts, bare.Starts), most: 1.6);
        Add(ratios, "memory after load, service to bare", Ratio(service, bare, s => s.Memory), most: 1.4);
        Add(ratios, "server CPU an answer, with access log to without", Ratio(service, silent, s => s.Cpu), most: 1.10);
        Add(ratios, "answers a second, with access log to without", Ratio(service, silent, s => s.Rate));
        Add(ratios, "answers a second, telemetry sent to bare", Ratio(sending, bare, s => s.Rate));
        Add(ratios, "start to ready, telemetry sent to bare", Ratio(sending.Starts, bare.Starts));
        Add(ratios, "memory after load, telemetry sent to bare", Ratio(sending, bare, s => s.Memory));
        context.Report.Save();
    }

    private static Statistics Of(Variant variant, Func<ServiceSample, double> value) => Statistics.Of(variant.Loads.Select(value));

    private static Statistics Ratio(Variant one, Variant other, Func<ServiceSample, double> value) =>
        Ratio([.. one.Loads.Select(value)], [.. other.Loads.Select(value)]);

    private static Statistics Ratio(IReadOnlyList<double> one, IReadOnlyList<double> other) => Statistics.Of(one.Zip(other, (a, b) => a / b));

    private static void Add(ReportTable table, string what, Statistics ratio, double? least = null, double? most = null) => table.Add(
        what,
        $"{ReportTable.Number(ratio.Median, 2)} ({ReportTable.Number(ratio.Min, 2)}..{ReportTable.Number(ratio.Max, 2)})",
        least is { } l ? ">= " + ReportTable.Number(l, 2) : most is { } m ? "<= " + ReportTable.Number(m, 2) : "none",
        ReportTable.YesOrNo(least is null && most is null ? null : ratio.Median >= (least ?? 0) && ratio.Median <= (most ?? double.MaxValue)));
}
