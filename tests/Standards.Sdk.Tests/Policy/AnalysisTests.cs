using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Policy;

/// <summary>What the compiler says of the same sources locally, in Release and on CI.</summary>
public sealed class AnalysisTests : IClassFixture<AnalysisTests.Builds>
{
    private readonly Builds _builds;

    public AnalysisTests(Builds builds) => _builds = builds;

    [Fact]
    public void Banned_symbols_fire_where_they_are_banned()
    {
        var found = ConsoleDiagnostic.In(_builds.Debug, "RS0030");

        // Line 8 is the repository's own ban; Exit (line 9) is banned in the library and allowed in the executable.
        Assert.Equal(
            [("Library.cs", 6), ("Library.cs", 7), ("Library.cs", 8), ("Library.cs", 9), ("Program.cs", 1)],
            found.Select(d => (d.File, d.Line)));
        Assert.Contains("clause test-deterministic", _builds.Debug.Output);
        Assert.Contains("clause library-never-terminates-process", _builds.Debug.Output);
        Assert.Contains("the repository's own reason", _builds.Debug.Output);
    }

    [Theory]
    [InlineData("Debug", "warning")]
    [InlineData("Release", "error")]
    [InlineData("CI", "error")]
    public void Curated_rule_is_a_warning_locally_and_an_error_elsewhere(string build, string severity)
    {
        var result = _builds[build];

        Assert.Equal([severity], ConsoleDiagnostic.In(result, "CA2200").Select(d => d.Severity));
        Assert.All(ConsoleDiagnostic.In(result, "RS0030"), d => Assert.Equal(severity, d.Severity));
        Assert.Equal(5, ConsoleDiagnostic.In(result, "RS0030").Count);
    }

    [Fact]
    public void Local_editorconfig_raises_a_rule() =>
        Assert.Equal([("Raised.cs", "error")], ConsoleDiagnostic.In(_builds.Debug, "CA1715").Select(d => (d.File, d.Severity)));

    [Fact]
    public void Local_editorconfig_lowers_a_rule()
    {
        // Both files rethrow in the same way; only one has the .editorconfig beside it.
        Assert.Equal(["Library.cs"], ConsoleDiagnostic.In(_builds.Debug, "CA2200").Select(d => d.File));
        Assert.Equal(["Library.cs"], ConsoleDiagnostic.In(_builds.Ci, "CA2200").Select(d => d.File));
    }

    [Theory]
    [InlineData("CA1823")]
    [InlineData("CA2200")]
    [InlineData("RS0030")]
    public void Curated_rules_fire_in_the_inner_loop(string code) => Assert.NotEmpty(ConsoleDiagnostic.In(_builds.Debug, code));

    [Fact]
    public void Dear_rule_runs_on_ci_only()
    {
        Assert.Empty(ConsoleDiagnostic.In(_builds.Debug, "CA2000"));
        Assert.Empty(ConsoleDiagnostic.In(_builds.Release, "CA2000"));
        Assert.Equal(["Library.cs"], ConsoleDiagnostic.In(_builds.Ci, "CA2000").Select(d => d.File));
    }

    [Fact]
    public void Code_style_is_checked_on_ci_only()
    {
        Assert.Empty(ConsoleDiagnostic.In(_builds.Debug, "IDE0161"));
        Assert.Equal(["Raised.cs"], ConsoleDiagnostic.In(_builds.Ci, "IDE0161").Select(d => d.File));
        Assert.DoesNotContain("IDE0055", _builds.Debug.Output);
        Assert.DoesNotContain("IDE1006", _builds.Debug.Output);
    }

    // Two files with the same code; one has the conventions of its own folder, which it breaks in one line.
    [Theory]
    [InlineData("IDE1006", new[] { 4, 5, 6, 10 }, new[] { 9 })]
    [InlineData("IDE0055", new[] { 3, 4, 5, 6, 7, 8, 9, 10 }, new[] { 10 })]
    public void Names_and_format_of_a_local_editorconfig_replace_those_of_the_package(string code, int[] plain, int[] own)
    {
        var found = ConsoleDiagnostic.In(_builds.Ci, code);

        Assert.Equal(plain, found.Where(d => d.File == "Plain.cs").Select(d => d.Line));
        Assert.Equal(own, found.Where(d => d.File == "Own.cs").Select(d => d.Line));
    }

    /// <summary>Three builds of one solution, in which only <c>.editorconfig</c> makes the local one fail.</summary>
    public sealed class Builds : IDisposable
    {
        private readonly ScratchRepository _repository = new();

        public Builds()
        {
            _repository.Write("Directory.Build.props", $"""<Project>{ProjectText.Properties(("StandardsChecks", "false"))}</Project>""");
            _repository.Write(
                "Orders.slnx",
                """<Solution><Project Path="src/Library/Library.csproj" /><Project Path="src/Raised/Raised.csproj" /><Project """
                    + """Path="cmd/Cli/Cli.csproj" /></Solution>""");
            _repository.Write(
                "src/Library/Library.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Items("""<AdditionalFiles Include="BannedSymbols.txt" />""")));
            _repository.Write("src/Library/BannedSymbols.txt", "M:System.Console.Beep;the repository's own reason\n");
            _repository.Write("src/Library/Library.cs", """
                namespace Library;
                public sealed class Clock
                {
                    private const int Unused = 1;

                    public static DateTime Now() => DateTime.Now;
                    public static void Wait() => Thread.Sleep(10);
                    public static void Beep() => Console.Beep();
                    public static void Leave() => Environment.Exit(1);
                    public static int Open(string path) => new FileStream(path, FileMode.Open).ReadByte();
                    public static void Rethrow()
                    {
                        try
                        {
                            Beep();
                        }
                        catch (IOException e)
                        {
                            throw e;
                        }
                    }
                }
                """);
            _repository.Write("src/Raised/Raised.csproj", ProjectText.Of(ProjectText.Whole));
            _repository.Write("src/Raised/.editorconfig", """
                [*.cs]
                dotnet_diagnostic.CA1715.severity = error
                dotnet_diagnostic.CA2200.severity = none
                dotnet_diagnostic.IDE0161.severity = warning
                csharp_style_namespace_declarations = file_scoped
                """);
            _repository.Write("src/Raised/Raised.cs", """
                namespace Raised
                {
                    public interface Thing { }

                    public static class Other
                    {
                        public static void Rethrow() { try { Rethrow(); } catch (IOException e) { throw e; } }
                    }
                }

                """);
            WriteConventions();
            _repository.Write("cmd/Cli/Cli.csproj", ProjectText.Of(ProjectText.Whole));
            _repository.Write("cmd/Cli/Program.cs", "Console.WriteLine(DateTime.UtcNow);\nEnvironment.Exit(0);\n");
            Debug = _repository.Build("Orders.slnx").Failed();
            Release = _repository.Build("Orders.slnx", "-c", "Release").Failed();
            Ci = _repository.Set("CI", "true").Build("Orders.slnx", "--no-incremental").Failed();
        }

        internal BuildResult Debug { get; }

        internal BuildResult Release { get; }

        internal BuildResult Ci { get; }

        internal BuildResult this[string name] => name switch { "Debug" => Debug, "Release" => Release, _ => Ci };

        public void Dispose() => _repository.Dispose();

        private void WriteConventions()
        {
            _repository.Write("src/Library/Plain.cs", Conventions("Plain"));
            _repository.Write("src/Library/Own/Own.cs", Conventions("Own"));
            _repository.Write("src/Library/Own/.editorconfig", """
                [*.cs]
                indent_style = tab
                csharp_new_line_before_open_brace = none
                dotnet_naming_symbols.fields.applicable_kinds = field
                dotnet_naming_style.prefixed.capitalization = camel_case
                dotnet_naming_style.prefixed.required_prefix = m_
                dotnet_naming_rule.fields.symbols = fields
                dotnet_naming_rule.fields.style = prefixed
                dotnet_naming_rule.fields.severity = warning
                dotnet_naming_symbols.methods.applicable_kinds = method
                dotnet_naming_style.lower.capitalization = camel_case
                dotnet_naming_rule.methods.symbols = methods
                dotnet_naming_rule.methods.style = lower
                dotnet_naming_rule.methods.severity = warning
                """);
        }

        private static string Conventions(string name) =>
            $"namespace Conventions.{name};\n\n"
                + $"public sealed class {name} {{\n"
                + "\tprivate readonly int m_size = 1;\n"
                + "\tpublic const int m_limit = 2;\n"
                + "\tpublic int size() {\n"
                + "\t\treturn m_size;\n"
                + "\t}\n"
                + "\tpublic int Length() => m_limit;\n"
                + "\tpublic int area() => m_limit *  m_size;\n"
                + "}\n";
    }
}
