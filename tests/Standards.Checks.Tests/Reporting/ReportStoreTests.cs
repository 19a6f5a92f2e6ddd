using System.Diagnostics;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Tests.Reporting;

public sealed class ReportStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-reports-").FullName;

    private string Folder => Path.Combine(_root, "artifacts", "standards");

    private ReportStore Store => new(Folder, "1.2.3");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Begin_writes_both_reports_and_hides_the_folder_from_git()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("a", 1)]);

        Assert.Equal(["a"], Paths());
        Assert.Equal("orders", Json().GetProperty("service").GetString());
        Assert.True(File.Exists(Store.SarifPath));
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(Folder, ".gitignore")));
    }

    [Fact]
    public void Add_merges_in_the_order_of_all_outputs()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
        Store.Add("C", [Reports.Verdict("c", 1), Reports.Verdict("a", 9)]);
        Store.Add("A", [Reports.Verdict("a", 1)]);

        Assert.Equal(["a", "a", "b", "c"], Paths());
        Assert.Equal([1, 9, 1, 1], Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("line").GetInt32()));
        Assert.Equal(4, JsonDocument.Parse(File.ReadAllBytes(Store.SarifPath)).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Same_finding_of_two_frameworks_stands_once()
    {
        Store.Begin(Reports.Summary, []);
        Store.Add("A net8.0", [Reports.Verdict("a", 1), Reports.Verdict("a", 1, message: "net8.0 only")]);
        Store.Add("A net10.0", [Reports.Verdict("a", 1)]);

        Assert.Equal(["net8.0 only", "wrong"], Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetString()));
    }

    [Fact]
    public void Second_add_of_a_project_replaces_the_first()
    {
        Store.Begin(Reports.Summary, []);
        Store.Add("A", [Reports.Verdict("a", 1)]);
        Store.Add("A", [Reports.Verdict("b", 1)]);
        Assert.Equal(["b"], Paths());

        Store.Add("A", []);
        Assert.Empty(Paths());
    }

    [Fact]
    public void Add_answers_with_what_the_others_of_the_build_found()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("r", 1)]);

        Assert.Equal(["r"], Store.Add("A", [Reports.Verdict("a", 1)]).Select(verdict => verdict.Finding.Path));
        Assert.Equal(["r", "a"], Store.Add("B", [Reports.Verdict("b", 1)]).Select(verdict => verdict.Finding.Path));
        Assert.Equal(["r", "b"], Store.Add("A", [Reports.Verdict("c", 1)]).Select(verdict => verdict.Finding.Path));
    }

    [Fact]
    public void Begin_forgets_the_projects_of_the_last_build()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
        Store.Add("A", [Reports.Verdict("a", 1)]);

        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);

        Assert.Equal(["b"], Paths());
    }

    [Fact]
    public void Same_build_again_writes_nothing()
    {
        Build();
        var stamp = DateTime.UnixEpoch;
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, stamp);
        }

        Build();

        Assert.All([Store.SarifPath, Store.JsonPath], path => Assert.Equal(stamp, File.GetLastWriteTimeUtc(path)));

        void Build() => Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
    }

    [Fact]
    public void Build_after_a_report_writes_its_own_findings_again()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
        var build = File.ReadAllText(Store.JsonPath);
        Assert.True(Store.Complete(ReportModel.Of(SampleReport.Report)));
        Assert.Contains("CS8602", File.ReadAllText(Store.JsonPath));
        Assert.Contains("CS8602", File.ReadAllText(Store.SarifPath));

        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);

        Assert.Equal(build, File.ReadAllText(Store.JsonPath));
        Assert.DoesNotContain("CS8602", File.ReadAllText(Store.SarifPath));
    }

    [Fact]
    public void Last_build_is_read_back_with_what_projects_added()
    {
        Assert.Null(Store.TryRead());
        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
        Store.Add("A", [Reports.Verdict("a", 1)]);

        var report = Store.TryRead();

        Assert.Equal(["a", "b"], report!.Verdicts.Select(v => v.Finding.Path));
        Assert.Equal("orders", report.Summary.Service);
    }

    [Fact]
    public void Reports_of_the_same_findings_are_byte_identical_in_any_order()
    {
        var first = Build("A", "B", "C");
        var second = Build("C", "A", "B");

        Assert.Equal(first, second);

        string Build(params string[] keys)
        {
            Store.Begin(Reports.Summary, []);
            foreach (var key in keys)
            {
                Store.Add(key, [Reports.Verdict($"src/{key}", 1), Reports.Verdict("shared", 1)]);
            }

            return File.ReadAllText(Store.SarifPath) + File.ReadAllText(Store.JsonPath);
        }
    }

    [Fact]
    public void Removed_report_is_written_again()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);
        File.Delete(Store.SarifPath);

        Store.Begin(Reports.Summary, [Reports.Verdict("b", 1)]);

        Assert.True(File.Exists(Store.SarifPath));
    }

    [Fact]
    public void Build_that_died_between_the_files_is_repaired()
    {
        Store.Begin(Reports.Summary, [Reports.Verdict("old", 1)]);
        var (json, ledger) = (File.ReadAllBytes(Store.JsonPath), File.ReadAllBytes(Ledger));
        Store.Begin(Reports.Summary, [Reports.Verdict("new", 1)]);
        File.WriteAllBytes(Store.JsonPath, json);
        File.WriteAllBytes(Ledger, ledger);

        Store.Begin(Reports.Summary, [Reports.Verdict("new", 1)]);

        Assert.Equal(["new"], Paths());
    }

    [Fact]
    public void Add_works_without_a_beginning_and_over_a_damaged_ledger()
    {
        Store.Add("A", [Reports.Verdict("a", 1)]);
        Assert.Equal(["a"], Paths());

        File.WriteAllText(Ledger, "damaged");
        Store.Add("B", [Reports.Verdict("b", 1)]);
        Assert.Equal(["b"], Paths());
    }

    [Fact]
    public void Place_that_cannot_be_written_to_costs_no_time_and_no_error()
    {
        File.WriteAllText(Path.Combine(_root, "artifacts"), "a file where the folder should be");
        var watch = Stopwatch.StartNew();

        Store.Begin(Reports.Summary, [Reports.Verdict("a", 1)]);
        Store.Add("A", [Reports.Verdict("a", 1)]);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.False(File.Exists(Store.JsonPath));
    }

    [Fact]
    public void Folder_in_place_of_the_ledger_is_no_error()
    {
        Directory.CreateDirectory(Ledger);

        Store.Begin(Reports.Summary, [Reports.Verdict("a", 1)]);

        Assert.Equal(["a"], Paths());
    }

    [Fact]
    public async Task Threads_that_add_at_once_lose_nothing()
    {
        Store.Begin(Reports.Summary, []);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => AddAll(Folder, $"t{thread}", 15))));

        Assert.Equal(60, Paths().Length);
    }

    [Fact]
    public async Task Processes_that_add_at_once_lose_nothing()
    {
        Store.Begin(Reports.Summary, []);

        var processes = Enumerable.Range(0, 2).Select(i => StartAdding($"p{i}", 15)).ToArray();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        Assert.Equal(30, Paths().Length);
    }

    /// <summary>Adds findings of several projects; also what <see cref="Program"/> does in a process of its own.</summary>
    internal static void AddAll(string folder, string prefix, int count)
    {
        var store = new ReportStore(folder, "1.2.3");
        for (var i = 0; i < count; i++)
        {
            store.Add($"{prefix} {i}", [Reports.Verdict($"{prefix}/{i}", 1, severity: Severity.Error)]);
        }
    }

    private string Ledger => Path.Combine(Folder, "state", "findings.bin");

    private Process StartAdding(string prefix, int count)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        foreach (var argument in (string[])[
            "exec",
            typeof(ReportStoreTests).Assembly.Location,
            "add-reports",
            Folder,
            prefix,
            count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private JsonElement Json() => JsonDocument.Parse(File.ReadAllBytes(Store.JsonPath)).RootElement;

    private string[] Paths() => [.. Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)];
}
