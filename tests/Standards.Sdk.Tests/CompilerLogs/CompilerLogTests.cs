using Standards.Checks.Engine.CompilerLogs;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CompilerLogs;

public sealed class CompilerLogTests
{
    private const string Folder = "artifacts/standards/state/compiler/Debug";
    private const string Log = $"{Folder}/src~Orders.Core~Orders.Core.csproj.sarif";
    private const string TestLog = $"{Folder}/tests~Orders.Core.Tests~Orders.Core.Tests.csproj.sarif";
    private const string Unused = """
        namespace Orders.Core;

        public static class Old
        {
            public static void Run()
            {
                int unused;
            }
        }

        """;

    private static readonly string[] Projects = ["src/Orders.Core/Orders.Core.csproj", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj"];

    [Fact]
    public void Build_writes_a_log_that_git_ignores_and_the_next_build_compiles_nothing()
    {
        using var repository = Repository();

        repository.Build("All.slnx", "-m").Succeeded();

        var found = Assert.Single(Read(repository).Diagnostics, d => d.Id == "CS0168");
        Assert.Equal(("src/Orders.Core/Old.cs", 7, 13, "warning", false), (found.Path, found.Line, found.Column, found.Level, found.IsSuppressed));
        Assert.Equal("The variable 'unused' is declared but never used", found.Message);
        Assert.Empty(Read(repository).Missing);
        Assert.DoesNotContain("artifacts", repository.Git("status", "--porcelain", "--untracked-files=all"), StringComparison.Ordinal);
        Assert.Equal(0, repository.Build("All.slnx", "-m").Succeeded().Executions("Csc"));
    }

    [Fact]
    public void Missing_log_is_written_again()
    {
        using var repository = Repository();
        repository.Build("All.slnx").Succeeded();

        repository.Delete(Log);

        Assert.Equal(1, repository.Build("All.slnx", "--no-restore").Succeeded().Executions("Csc"));
        Assert.True(repository.Exists(Log));
        Directory.Delete(repository.PathOf("artifacts"), recursive: true);
        Assert.Equal(2, repository.Build("All.slnx", "--no-restore").Succeeded().Executions("Csc"));
        Assert.True(repository.Exists(Log));
    }

    [Fact]
    public void Clean_of_one_project_leaves_the_logs_of_the_others()
    {
        using var repository = Repository();
        repository.Build("All.slnx").Succeeded();

        repository.Run("clean", "src/Orders.Core").Succeeded();

        Assert.False(repository.Exists(Log));
        Assert.True(repository.Exists(TestLog));
        Assert.DoesNotContain("artifacts", repository.Git("status", "--porcelain", "--untracked-files=all"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuild_in_parallel_writes_every_log()
    {
        using var repository = Repository();
        repository.Build("All.slnx").Succeeded();

        repository.Build("All.slnx", "-t:Rebuild", "-m").Succeeded();

        Assert.Empty(Read(repository).Missing);
        Assert.Equal(0, repository.Build("All.slnx", "--no-restore").Succeeded().Executions("Csc"));
    }

    [Fact]
    public void Every_framework_has_a_log_and_clean_removes_them_all()
    {
        using var repository = Repository("<PropertyGroup><TargetFrameworks>net10.0;net9.0</TargetFrameworks></PropertyGroup>");
        repository.Delete("tests/Orders.Core.Tests/Orders.Core.Tests.csproj");

        repository.Build("src/Orders.Core", "-m").Succeeded();

        Assert.True(repository.Exists($"{Folder}/src~Orders.Core~Orders.Core.csproj-net10.0.sarif"));
        Assert.True(repository.Exists($"{Folder}/src~Orders.Core~Orders.Core.csproj-net9.0.sarif"));
        Assert.Single(Read(repository).Diagnostics, d => d.Id == "CS0168");
        Assert.Equal([Projects[1]], Read(repository).Missing);
        Assert.Equal(0, repository.Build("src/Orders.Core", "--no-restore").Succeeded().Executions("Csc"));
        repository.Run("clean", "src/Orders.Core").Succeeded();
        Assert.False(repository.Exists("artifacts/standards"));
    }

    [Fact]
    public void On_a_CI_server_places_are_those_of_the_repository_too()
    {
        using var repository = Repository();

        repository.Build("All.slnx", "-p:ContinuousIntegrationBuild=true", "-p:TreatWarningsAsErrors=false");

        Assert.Single(Read(repository).Diagnostics, d => d.Id == "CS0168" && d.Path == "src/Orders.Core/Old.cs");
    }

    [Fact]
    public void Log_of_the_projects_own_stays_where_it_is()
    {
        using var repository = Repository("<PropertyGroup><ErrorLog>own.sarif,version=2.1</ErrorLog></PropertyGroup>");

        repository.Build("src/Orders.Core").Succeeded();

        Assert.True(repository.Exists("src/Orders.Core/own.sarif"));
        Assert.False(repository.Exists(Log));
    }

    [Fact]
    public void Odd_names_have_logs()
    {
        using var repository = new ScratchRepository("a b,c").Set("StandardsCompilerLog", "true");
        repository.Write("src/Or ders,x/Or ders,x.csproj", """<Project Sdk="Standards.Sdk" />""").Write("src/Or ders,x/Old.cs", Unused);

        var result = repository.Build("src/Or ders,x/Or ders,x.csproj", "-p:StandardsAnalyzers=false");
        Assert.Contains("CS0168", result.Output, StringComparison.Ordinal);

        var logs = new CompilerLogStore(repository.PathOf("artifacts/standards"), repository.Root).Read("Debug", ["src/Or ders,x/Or ders,x.csproj"]);
        Assert.Empty(logs.Missing);
        Assert.Single(logs.Diagnostics, d => d.Id == "CS0168" && d.Path == "src/Or ders,x/Old.cs");
    }

    [Fact]
    public void Design_time_build_writes_no_log()
    {
        using var repository = Repository();

        repository.Run("restore", "src/Orders.Core").Succeeded();

        repository
            .Run("msbuild", "src/Orders.Core", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")
            .Succeeded();

        Assert.False(repository.Exists("artifacts/standards/state/compiler"));
    }

    private static CompilerLogSet Read(ScratchRepository repository) =>
        new CompilerLogStore(repository.PathOf("artifacts/standards"), repository.Root).Read("Debug", Projects);

    private static ScratchRepository Repository(string body = "")
    {
        var repository = ScratchRepository.WithLibrary(body: body).Set("StandardsCompilerLog", "true");
        repository.Write("src/Orders.Core/Old.cs", Unused);
        return repository.Solution();
    }
}
