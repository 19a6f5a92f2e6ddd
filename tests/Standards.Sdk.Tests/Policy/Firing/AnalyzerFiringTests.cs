using Standards.Checks.Catalog;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>
/// Every diagnostic that a clause names fires in a build with the packed SDK, on CI, at its file and line: as an error, or as a warning
/// where its clauses say "should".
/// </summary>
public sealed class AnalyzerFiringTests(AnalyzerFiringTests.Built built) : IClassFixture<AnalyzerFiringTests.Built>
{
    public static TheoryData<string> Names() => [.. Snippets.All.Select(snippet => snippet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnostic_fires_at_its_line(string name)
    {
        var snippet = Snippets.Named(name);

        Assert.Contains(new ConsoleDiagnostic(snippet.File, snippet.Line, snippet.Level, snippet.Id), ConsoleDiagnostic.In(built.Build, snippet.Id));
    }

    [Fact]
    public void Every_diagnostic_that_a_clause_names_has_a_snippet() =>
        Assert.Equal(
            ClauseEnforcers.Named("analyzer"),
            Snippets.All.Except(CodeSnippets.All).Select(snippet => snippet.Id).Distinct().Order(StringComparer.Ordinal));

    // What is measured (STD1100 to STD1107) and coverage (STD6117) have process tests of their own.
    [Fact]
    public void Every_rule_of_the_compiler_has_a_snippet() =>
        Assert.Equal(
            AnalyzerRules.All.Select(rule => rule.Id).Except([.. Enumerable.Range(1100, 8).Select(number => $"STD{number}"), "STD6117"]),
            CodeSnippets.All.Select(snippet => snippet.Id).Order(StringComparer.Ordinal));

    /// <summary>One build of a solution that holds all snippets.</summary>
    public sealed class Built : IDisposable
    {
        private readonly ScratchRepository _repository = new();

        public Built()
        {
            // Logging for CA2254; nothing is restored for it.
            var body = ProjectText.Items("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
            foreach (var project in Snippets.All.Select(snippet => snippet.Project).Distinct())
            {
                var kind = project == Snippet.Executable ? ProjectText.Properties(("OutputType", "Exe")) : "";
                _repository.Write($"{project}/{Path.GetFileName(project)}.csproj", ProjectText.Of(ProjectText.Whole, kind + body));
            }

            foreach (var snippet in Snippets.All)
            {
                _repository.Write($"{snippet.Project}/{snippet.File}", snippet.Text);
            }

            var raised = Snippets.All.Where(snippet => snippet.IsSuggestion).Select(snippet => $"dotnet_diagnostic.{snippet.Id}.severity = warning\n");
            _repository.Write(".editorconfig", "[*.cs]\n" + string.Concat(raised));
            _repository.Write($"{Snippet.Library}/Stubs.cs", SecuritySnippets.Stubs);
            _repository.Write($"{Snippet.Library}/AsyncStubs.cs", AsyncSnippets.Stubs);
            _repository.Write($"{Snippet.Library}/InputStubs.cs", InputSnippets.Stubs);
            _repository.Write($"{Snippet.Library}/MessageStubs.cs", MessageSnippets.Stubs);

            // The severities of CI without its locked restore: there are no lock files yet.
            Build = _repository.Set("CI", "true").Solution().Build("All.slnx", "-p:StandardsChecks=false", "-p:RestoreLockedMode=false").Failed();
        }

        internal BuildResult Build { get; }

        public void Dispose() => _repository.Dispose();
    }
}
