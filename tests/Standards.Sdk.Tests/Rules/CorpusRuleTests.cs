using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Tests.Corpus;
using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Rules;

/// <summary>
/// The corpus of the engine in a real build: the good service with its mistakes, as many in a build as touch different files. Which
/// mistake gives which finding is the engine's test; here it is shown that the build says so, of every rule about a repository.
/// </summary>
public sealed class CorpusRuleTests
{
    // No mistake touches it, so that it can always be evaluated; the archive's own projects are only read.
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    private const string TestProject = "tests/Orders.Core.Tests/Orders.Core.Tests.csproj";

    private const string PolicyFile = "standards.yml";

    // The scratch repository has its own, with the packed SDK and its feed.
    private static readonly string[] LeftOut = ["global.json", "nuget.config", "standards.lock.json"];

    private static IReadOnlyList<(string Path, string Text)> Good { get; } =
    [
        .. Txtar.Read(File.ReadAllText(RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus/good-service.txtar")))
            .Where(f => !LeftOut.Contains(f.Path, StringComparer.Ordinal))
            .Select(f => (f.Path, f.Path switch
            {
                PolicyFile => WithAllRules(f.Text),
                "Orders.slnx" => f.Text.Replace("    <Project Path=\"src/Orders.Domain/", $"""
                        <Project Path="{Project}" />
                        <Project Path="{TestProject}" />
                        <Project Path="src/Orders.Domain/
                    """, StringComparison.Ordinal),
                _ => f.Text,
            })),
        ("src/Orders.Core/README.md", """
            # Orders.Core

            What the other projects share.

            ## Dependencies

            None.

            ## Usage

            Reference the project.

            """),
    ];

    [Fact]
    public void Every_rule_about_a_repository_is_seen_in_a_build()
    {
        using var repository = Write(Good);
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (batch, index) in Batches().Select((b, i) => (b, i)))
        {
            var result = Check(repository, Apply(batch)).Reported(repository.Reports);
            var places = Places(result).ToArray();
            seen.UnionWith(places.Select(p => p[..7]));
            _ = text.Append(CultureInfo.InvariantCulture, $"build {index + 1}, exit code {result.ExitCode}\n{string.Concat(places.Select(p => $"  {p}\n"))}\n");
        }

        var missed = RuleCatalog.All.Where(IsAboutRepository).Select(r => r.Id).Except(seen, StringComparer.Ordinal).ToArray();
        Assert.True(missed.Length == 0, $"{missed.Length} rules that no mistake of the corpus shows in a build: {string.Join(' ', missed)}");
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void Mistakes_are_suppressed_and_demoted()
    {
        var files = Apply([.. Mistakes.All.Where(m => m.Path is "ops/slo.yml" or "ops/resilience.yml").DistinctBy(m => m.Path)]);
        using var repository = Write(Good);
        var fired = Places(Check(repository, files).Failed()).ToArray();
        Assert.Contains(fired, p => p.StartsWith("STD9033 error ops/slo.yml", StringComparison.Ordinal));
        Assert.Contains(fired, p => p.StartsWith("STD9605 ", StringComparison.Ordinal));

        var suppressed = Check(repository, files, "-p:NoWarn=STD9033%3BSTD9605");
        Assert.Equal(fired.Where(p => p[..7] is not ("STD9033" or "STD9605")), Places(suppressed));

        var demoted =
            Places(Check(repository, [.. files.Select(f => f.Path == PolicyFile ? (f.Path, $"{f.Text}  STD9033: warning\n  STD9605: none\n") : f)])).ToArray();
        Assert.Contains(demoted, p => p.StartsWith("STD9033 warning ops/slo.yml", StringComparison.Ordinal));
        Assert.DoesNotContain(demoted, p => p.StartsWith("STD9605", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_mistakes_nothing_is_said()
    {
        using var repository = Write(Good);

        Assert.Empty(Places(Check(repository, Good).Succeeded()));
    }

    // Layout, ownership, documents, migrations, settings, files of operations and delivery. Of the others (an update: UpdateCommandTests) the tests of their
    // own targets show each. Links and submodules are no files of the corpus: HostileRepositoryTests, SubmoduleRuleTests. Of the place and the name of one
    // project it is the build of that project that speaks, and only one is built here: LayoutRuleTests. A decision that is written over and a contract that
    // breaks need a commit before them: BaseCommitTests. What a service calls when it starts is read after its own build: WiringRuleTests.
    private static bool IsAboutRepository(RuleDescriptor rule) =>
        rule.Id is not ("STD2001" or "STD2002" or "STD2003" or "STD2005" or "STD2014" or "STD2047" or "STD3126" or "STD3214" or "STD9503" or "STD9504")
        && rule.Id is not ("STD8600" or "STD8601" or "STD8602" or "STD8603" or "STD8604")
        && !rule.Id.StartsWith("STD88", StringComparison.Ordinal)
        && int.Parse(rule.Id[3..], CultureInfo.InvariantCulture) is (>= 2000 and < 4000) or >= 8000;

    // What is a suggestion on a developer's machine, or switched off until somebody asks for it, is in no log of a build.
    private static string WithAllRules(string policy) =>
        policy + "rules:\n" + string.Concat(RuleCatalog.All.Where(r => IsAboutRepository(r) && r.Local < Severity.Warning).Select(r => $"  {r.Id}: warning\n"));

    // As many mistakes in a build as touch different files. One that adds a file goes with others that do, and so does one that removes
    // a file: it is the files that it does not touch which may then be wrong, and what one adds may be what another one lacks.
    private static IEnumerable<IReadOnlyList<Mistake>> Batches()
    {
        var batches = new List<(string Kind, List<Mistake> Mistakes)>();
        foreach (var mistake in Mistakes.All)
        {
            var kind = mistake switch { { New: null } => "remove", { Old: "" } => "add", _ => "edit" };
            var batch =
                batches.Find(b => b.Kind == kind
                    && !mistake.IsAlone
                    && !b.Mistakes[0].IsAlone
                    && !b.Mistakes.SelectMany(m => m.Paths).Intersect(mistake.Paths, StringComparer.Ordinal).Any()).Mistakes;
            if (batch is null)
            {
                batches.Add((kind, batch = []));
            }

            batch.Add(mistake);
        }

        return batches.Select(b => b.Mistakes);
    }

    private static IReadOnlyList<(string Path, string Text)> Apply(IEnumerable<Mistake> batch) =>
        [.. batch.Aggregate((IEnumerable<(string Path, string Text)>)Good, (files, mistake) => mistake.Apply(files))];

    private static ScratchRepository Write(IReadOnlyList<(string Path, string Text)> files)
    {
        var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><Description>What the other projects share.</Description></PropertyGroup>");
        foreach (var (path, text) in files)
        {
            _ = repository.Write(path, text);
        }

        _ = repository.Run("restore", Project).Succeeded();
        return repository;
    }

    // The same repository for build after build, as a developer has it: only what differs is written, and put back afterwards.
    private static BuildResult Check(ScratchRepository repository, IReadOnlyList<(string Path, string Text)> files, params string[] options)
    {
        var changed = files.Except(Good).Select(f => f.Path).Union(Good.Except(files).Select(f => f.Path), StringComparer.Ordinal).ToArray();
        Put(repository, changed, files);
        var result = repository.Check(Project, [ScratchRepository.Today, .. options]);
        Put(repository, changed, Good);
        return result;
    }

    private static void Put(ScratchRepository repository, IEnumerable<string> paths, IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var path in paths)
        {
            _ = files.FirstOrDefault(f => f.Path == path) is { Text: { } text } ? repository.Write(path, text) : repository.Delete(path);
        }
    }

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal);
}
