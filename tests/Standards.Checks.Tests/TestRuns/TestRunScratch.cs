using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Gates.TestRuns;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.TestRuns;

/// <summary>A repository and the results of its tests.</summary>
internal sealed class TestRunScratch : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("standards-tests-").FullName;
    private readonly List<TestReportFile> _reports = [];

    // Names of tests are judged where a test is about them.
    public Policy Policy { get; set; } = PolicyLoader.Read("tests: { naming: '' }", "standards.yml").Policy;

    public bool IsWhole { get; set; } = true;

    public bool IsFiltered { get; set; }

    public IReadOnlyList<string> Silent { get; set; } = [];

    public TestRunScratch With(string path, string text)
    {
        _repository.With(path, text);
        return this;
    }

    /// <summary>Results as they stand.</summary>
    public TestRunScratch Text(string text, string name = "a.trx", string project = "") =>
        Text([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], name, project);

    public TestRunScratch Text(byte[] content, string name, string project)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        _reports.Add(new TestReportFile(name, path, project, ""));
        return this;
    }

    /// <summary>Results of tests, as <see cref="Trx.Of"/> writes them.</summary>
    public TestRunScratch Tests(string project, params string[] tests) => Text(Trx.Of(tests), Path.GetFileNameWithoutExtension(project) + ".trx", project);

    public TestRunScratch Tests(string project, TimeSpan time, params string[] tests) =>
        Text(Trx.Of(time, tests), Path.GetFileNameWithoutExtension(project) + ".trx", project);

    public TestGateResult Run() => new TestGate(new TestGateRequest(_repository.Context().Snapshot, Policy, new TestFolder(_reports, [], Silent))
    {
        IsWhole = IsWhole,
        IsFiltered = IsFiltered,
    }).Run(CancellationToken.None);

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
