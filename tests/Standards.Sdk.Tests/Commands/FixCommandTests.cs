using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary>The packed code fixes, applied by the command and seen by editors only.</summary>
public sealed class FixCommandTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string File = "src/Orders.Core/Store ü.cs";
    private const string Assembly = "Standards.CodeFixes.dll";

    private const string Source = """
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Orders.Core;

        /// <summary>Reads.</summary>
        public static class Store
        {
            /// <summary>Reads two files.</summary>
            public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
            {
                // The first one.
                var first = File.ReadAllText(path);
                return first + await File.ReadAllTextAsync(path + "2", cancellationToken).ConfigureAwait(false);
            }

            /// <summary>Has a finding whose fix is not right.</summary>
            public static async Task<string> MaybeAsync(StreamReader? reader)
            {
                await Task.Yield();
                return reader?.ReadToEnd() ?? "";
            }
        }

        """;

    [Theory]
    [InlineData("a b#ü")]
    public void Fixes_are_shown_then_written_and_the_build_is_green(string folder)
    {
        using var repository = new ScratchRepository(folder);
        repository.Library("Orders.Core").Write(File, Source).Commit();
        repository.Build(Project).Succeeded();

        var shown = repository.Build(Project, "-t:StandardsFix", "-p:StandardsRule=std1206").Succeeded().Output;
        Assert.Contains($"repair    STD1206 {File}(14)", shown, StringComparison.Ordinal);
        Assert.Contains($"left      STD1206 {File}(22)", shown, StringComparison.Ordinal);
        Assert.Contains("1 of 2 findings can be repaired in 1 file; 1 left, where the fix is not right", shown, StringComparison.Ordinal);
        Assert.Equal(Source, repository.Read(File));

        string[] apply = [Project, "-t:StandardsFix", "-p:StandardsApply=true"];
        Assert.Contains($"repaired  STD1206 {File}(14)", repository.Build(apply).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(
            Source.Replace("File.ReadAllText(path)", "await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)", StringComparison.Ordinal),
            repository.Read(File));
        repository.Build(Project).Succeeded();

        // Nothing is committed now, so the rest is held.
        var held = Assert.Single(repository.Build(apply).Failed().Diagnostics());
        Assert.Equal("STD1090", held.Rule);
        repository.Commit();
        Assert.Contains("nothing was changed", repository.Build(apply).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
    }

    [Fact]
    public void Build_does_not_load_the_fixes_and_an_editor_does()
    {
        using var repository = ScratchRepository.WithLibrary();

        var built = repository.Build(Project, "-v:d").Succeeded();
        Assert.Contains("Standards.Analyzers.dll", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Assembly, built.Output, StringComparison.Ordinal);

        var edited = repository.Run("msbuild", Project, "-p:DesignTimeBuild=true", "-getItem:Analyzer");
        Assert.Contains(Assembly, edited.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_fix_is_refused()
    {
        using var repository = ScratchRepository.WithLibrary();

        var refused = Assert.Single(repository.Build(Project, "--no-restore", "-t:StandardsFix", "-p:StandardsRule=STD1001").Failed().Diagnostics());

        Assert.Equal("STD1090", refused.Rule);
        Assert.Contains("nothing was changed: STD1001 has no code fix", refused.Text, StringComparison.Ordinal);
    }
}
