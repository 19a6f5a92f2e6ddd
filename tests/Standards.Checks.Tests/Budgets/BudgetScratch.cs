using System.Globalization;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Gates.Budgets;
using Standards.Checks.Gates.Budgets.Benchmarks;
using Standards.Checks.Gates.Budgets.Load;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Budgets;

/// <summary>A repository and results that a measuring tool wrote beside it.</summary>
internal sealed class BudgetScratch : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("standards-budgets-").FullName;
    private readonly Dictionary<string, string> _results = [];

    public Policy Policy { get; set; } = Policy.Default;

    public BudgetScratch With(string path, string text)
    {
        _repository.With(path, text);
        return this;
    }

    public BudgetScratch With(string path, byte[] content)
    {
        _repository.With(path, content);
        return this;
    }

    public BudgetScratch Budgets(string text) => With("ops/budgets.yml", text);

    public BudgetScratch Result(string text, string name = "a.json") => Result(Encoding.UTF8.GetBytes(text), name);

    public BudgetScratch Result(byte[] content, string name = "a.json")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        _results[name] = path;
        return this;
    }

    public BudgetScratch Missing(string name)
    {
        _results[name] = Path.Combine(_folder, name);
        return this;
    }

    public BenchmarkReport Benchmarks() => BenchmarkGate.Run(_repository.Context().Snapshot, _results, CancellationToken.None);

    public BaselineContent RecordBenchmarks(string commit = "") =>
        BenchmarkGate.Record(_repository.Context().Snapshot, _results, commit, CancellationToken.None);

    public LoadReport Load() => LoadGate.Run(_repository.Context().Snapshot, Policy, _results, CancellationToken.None);

    public BaselineContent RecordLoad(string reason = "", string commit = "") =>
        LoadGate.Record(_repository.Context().Snapshot, Policy, _results, commit, reason, CancellationToken.None);

    /// <summary>Findings as <c>STD7102 path(line,column): message. Fix.</c></summary>
    public static string[] Lines(IEnumerable<Finding> findings) =>
    [
        .. findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}")),
    ];

    public static string[] Ids(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Rule.Id)];

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
