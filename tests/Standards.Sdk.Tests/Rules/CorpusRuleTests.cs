using Standards.Checks.Tests.Corpus;
using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Rules;

/// <summary>
/// The corpus of the engine in a real build: the documents, operations and configuration files of the good service with one mistake in
/// each, in the four states. Which mistake gives which finding is the engine's test; here it is shown that the build says so.
/// </summary>
public sealed class CorpusRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    // The archive's own projects would need packages; the library of the scratch repository stands for them.
    private static readonly string[] LeftOut = ["src/", "tests/", "cmd/Orders.Api/Orders.Api.csproj", "cmd/Orders.Api/Program.cs", "Orders.slnx", "global.json", "Directory.Packages.props"];

    private static readonly Mistake[] Chosen = [.. Mistakes.All.Where(m => m.New is not null && !IsLeftOut(m.Path)).DistinctBy(m => m.Path)];

    [Fact]
    public void Mistakes_of_every_family_fail_the_build()
    {
        using var repository = Write();
        repository.Run("restore", Project).Succeeded();

        var fired = Check(repository).Failed();
        Snapshot.Match(string.Concat(Places(fired).Select(p => p + "\n")));
        fired.Reported(repository.Reports);

        var suppressed = Check(repository, "-p:NoWarn=STD9033%3BSTD9605").Failed();
        Assert.Equal(Places(fired).Where(p => p[..7] is not ("STD9033" or "STD9605")), Places(suppressed));

        var demoted = repository.Edit("standards.yml", "tier: 4", "tier: 4\nrules: { STD9033: warning, STD9605: none }").Run("msbuild", Project, "-t:StandardsCheck", "-p:StandardsDate=2026-11-21").Failed();
        Assert.Contains(Places(demoted), p => p.StartsWith("STD9033 warning ", StringComparison.Ordinal));
        Assert.DoesNotContain(Places(demoted), p => p.StartsWith("STD9605", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_mistakes_nothing_is_said_of_these_files()
    {
        using var repository = Write(withMistakes: false);
        repository.Run("restore", Project).Succeeded();

        var result = Check(repository);

        // What is left is about the projects that were left out.
        Assert.DoesNotContain(Places(result), p => p[..6] is not ("STD200" or "STD204" or "STD210" or "STD385" or "STD400") && !p.StartsWith("STD9016", StringComparison.Ordinal));
    }

    private static ScratchRepository Write(bool withMistakes = true)
    {
        var files = Txtar.Read(File.ReadAllText(RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus/good-service.txtar"))).Where(f => !IsLeftOut(f.Path)).ToArray();
        foreach (var mistake in withMistakes ? Chosen : [])
        {
            files = [.. mistake.Apply(files)];
        }

        var repository = ScratchRepository.WithLibrary();
        foreach (var (path, text) in files)
        {
            repository.Write(path, text);
        }

        return repository;
    }

    private static bool IsLeftOut(string path) => LeftOut.Any(l => path.StartsWith(l, StringComparison.Ordinal));

    private static BuildResult Check(ScratchRepository repository, params string[] options) => repository.Check(Project, ["-p:StandardsDate=2026-11-21", .. options]);

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal);
}
