using System.Diagnostics;
using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Tests.Budgets;
using Standards.Checks.Tests.Declared;
using Standards.Checks.Tests.Kubernetes;
using Standards.Checks.Tests.Layers;
using Standards.Checks.Tests.Waivers;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>Contents that once took minutes, or that once passed for nothing.</summary>
public sealed class HostileTextTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public void Pattern_of_three_hundred_and_eighty_stars_is_none()
    {
        Assert.Null(PathGlob.TryParse(new string('*', 380)));
        Assert.Null(PathGlob.TryParse(string.Concat(Enumerable.Repeat("a*", 190))));
        Assert.NotNull(PathGlob.TryParse($"{string.Concat(Enumerable.Repeat("a*", 31))}/**"));
    }

    [Fact]
    public void Patterns_that_match_slowly_end_over_five_thousand_long_names()
    {
        var glob = PathGlob.TryParse($"{string.Concat(Enumerable.Repeat("a*", 32))}b")!;
        var name = new string('a', 250);

        Assert.False(Timed(() => Enumerable.Range(0, 5_000).Any(_ => glob.IsMatch(name))));
    }

    [Fact]
    public void Two_hundred_slow_patterns_over_a_large_file_end_in_bounded_memory()
    {
        var rules = string.Concat(Enumerable.Range(1, 200).Select(i =>
            $"  - id: ACME{i + 1000}\n    title: T\n    fix: F\n    text: {{ files: a.txt, notMatches: '(a|aa|b)*[ab]{{1,50}}c{i}$' }}\n"));
        var line = string.Concat(Enumerable.Repeat("ab", 500)) + "\n";
        using var repository = new TestRepository().With("a.txt", string.Concat(Enumerable.Repeat(line, 100)));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        _ = Timed(() => repository.Run($"declare:\n{rules}"));

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 300L * 1024 * 1024);
    }

    [Fact]
    public void Jobs_that_all_extend_each_other_end()
    {
        var names = Enumerable.Range(0, 60).Select(i => $"j{i}").ToArray();
        var text = string.Concat(names.Select(n => $"{n}:\n  extends: [{string.Join(", ", names)}]\n"));

        _ = Timed(() => Check(text, GitLab).Count);
    }

    [Fact]
    public void Bases_that_all_take_each_other_end()
    {
        using var repository = new TestRepository();
        var bases = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"../b{i}"));
        for (var i = 0; i < 300; i++)
        {
            _ = repository.With($"k8s/b{i}/kustomization.yml", $"resources: [{bases}]\n");
        }

        _ = Timed(() => repository.Run().Count);
    }

    [Fact]
    public void Layers_that_are_not_there_are_found_in_bounded_time()
    {
        using var repository = new LayerRepository($"extends: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"eng/{i}.yml"))}]\n");

        Assert.NotEmpty(Timed(() => repository.Load().Findings));
    }

    [Fact]
    public void Baseline_of_a_load_test_with_fifty_thousand_keys_is_refused_in_bounded_time()
    {
        var keys = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"\"k{i}\":{{}}"));
        using var scratch = new BudgetScratch()
            .Budgets("endpoints:\n  standard: { p95: 1 ms }\n")
            .Result("""{ "version": 1, "endpoints": { "standard": { "p95_ms": 0.5 } } }""")
            .With("ops/load.baseline.json", $"{{ \"version\": 1, {keys} }}");

        Assert.NotEmpty(Timed(() => scratch.Load().Findings));
    }

    [Fact]
    public void Report_with_ten_thousand_sources_ends()
    {
        var sources = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<source>/s{i}/</source>"));
        var classes = string.Concat(
            Enumerable.Range(0, 500).Select(i => $"<class name=\"C{i}\" filename=\"f{i}.cs\"><line number=\"1\" hits=\"1\" /></class>"));
        using var scratch = new Coverage.CoverageScratch().With("src/A.cs").Report($"<coverage><sources>{sources}</sources>{classes}</coverage>");

        _ = Timed(() => scratch.Run().Findings.Count);
    }

    [Theory]
    [InlineData("<coverage>", "</coverage>", "<class name=\"C\" filename=\"C.cs\">", "</class>")]
    [InlineData("<coverage>", "</coverage>", "<x>", "</x>")]
    public void Ten_thousand_elements_deep_end(string start, string end, string open, string close)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000)) + end;

        _ = Timed(() => CoberturaReader.Read("a.xml", new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None).Findings.Count);
    }

    [Fact]
    public void Entity_of_a_document_type_is_found()
    {
        const string Text = "<!DOCTYPE coverage [<!ENTITY % a SYSTEM \"file:///etc/hosts\"> %a;]>\n<coverage>&b;</coverage>";

        Assert.NotEmpty(CoberturaReader.Read("a.xml", new MemoryStream(Encoding.UTF8.GetBytes(Text)), CancellationToken.None).Findings);
    }

    [Theory]
    [InlineData("standards.baseline.json")]
    [InlineData("standards.waivers.yml")]
    [InlineData("standards.yml")]
    public void Folder_in_the_place_of_a_file_of_the_policy_is_found(string name)
    {
        using var repository = new LayerRepository("tier: 3\n");
        File.Delete(Path.Combine(repository.Root, name));
        _ = Directory.CreateDirectory(Path.Combine(repository.Root, name));

        Assert.Equal(name, repository.Single().Path);
    }

    [Theory]
    [InlineData("secrets: { detectors: .. }")]
    [InlineData("secrets: { detectors: eng/.. }")]
    [InlineData("secrets: { detectors: \"eng/a\\0.yml\" }")]
    [InlineData("extends: \"eng/a\\0.yml\"")]
    [InlineData("extends: [\"nuget:Acme\\0/1.0.0\"]")]
    public void Path_that_is_no_file_is_found(string policy)
    {
        using var repository = new LayerRepository(policy + "\n");

        Assert.NotEmpty(repository.Load().Findings);
    }

    [Theory]
    [InlineData("\\u200b\\u200b")]
    [InlineData("\\ufeff \\u2060")]
    [InlineData("\\u3164")]
    [InlineData("\\u202e")]
    public void Reason_that_nobody_sees_is_none(string reason)
    {
        var (waivers, findings) = WaiverText.Read(WaiverText.File(WaiverText.Entry(("reason", $"\"{reason}\""))));

        Assert.Empty(waivers.Waivers);
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void Name_of_a_person_with_joiners_is_seen() =>
        Assert.Single(WaiverText.Read(WaiverText.File(WaiverText.Entry(("reason", "\"for 👩‍💻\"")))).Waivers.Waivers);

    private static T Timed<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Assert.True(watch.Elapsed < Longest, $"took {watch.Elapsed}");
        return result;
    }
}
