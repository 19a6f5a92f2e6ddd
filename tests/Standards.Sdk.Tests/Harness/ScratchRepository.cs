using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// A repository of its own in a temporary folder: git, global.json with the packed SDK, a feed. <c>Write</c> puts files in,
/// <c>Build</c> runs <c>dotnet build</c>; what a test sees is the exit code, the log, the reports and the binary log.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly Dictionary<string, string?> environment = BuildEnvironment.Clean(PackedSdk.Instance.Packages);

    /// <param name="name">Name of the folder; may hold anything that a file system allows.</param>
    /// <param name="git">Whether the folder is a git repository.</param>
    public ScratchRepository(string name = "repo", bool git = true)
    {
        Root = Path.Combine(Path.GetTempPath(), "standards-tests", Path.GetRandomFileName(), name);
        Directory.CreateDirectory(Root);
        if (git)
        {
            Git("init", "-q", "-b", "main");
        }

        Write("global.json", $$"""{ "msbuild-sdks": { "Standards.Sdk": "{{PackedSdk.Instance.Version}}" } }""");
        Write("nuget.config", $"""<configuration><packageSources><add key="under-test" value="{PackedSdk.Instance.Feed}" /></packageSources></configuration>""");
        Write(".gitignore", "bin/\nobj/\nartifacts/\nTestResults/\n*.binlog\n");
        // The folders above a temporary folder must not speak into the test.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <summary>The reports of the last build.</summary>
    public ReportFiles Reports => new(Path.Combine(Root, "artifacts", "standards"));

    public static ScratchRepository WithLibrary(string name = "Orders.Core", string body = "")
    {
        var repository = new ScratchRepository();
        repository.Library(name, body);
        return repository;
    }

    /// <summary>A library under src/ and a test project for it, so that the layout rules are silent.</summary>
    public ScratchRepository Library(string name, string body = "")
    {
        Write($"src/{name}/{name}.csproj", $"""<Project Sdk="Standards.Sdk">{body}</Project>""");
        Write($"src/{name}/Thing.cs", $"namespace {name};\n\n/// <summary>A thing.</summary>\npublic sealed class Thing;\n");
        Write($"tests/{name}.Tests/{name}.Tests.csproj", $"""<Project Sdk="Standards.Sdk"><ItemGroup><ProjectReference Include="../../src/{name}/{name}.csproj" /></ItemGroup></Project>""");
        Write($"tests/{name}.Tests/ThingTests.cs", $"namespace {name}.Tests;\n\npublic class ThingTests\n{{\n    [Fact]\n    public void IsThere() => Assert.NotNull(new Thing());\n}}\n");
        return this;
    }

    public ScratchRepository Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Exists(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));

    public string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Sets an environment variable of the builds that follow.</summary>
    public ScratchRepository Set(string variable, string? value)
    {
        environment[variable] = value;
        return this;
    }

    /// <summary><c>dotnet build</c> with a binary log.</summary>
    public BuildResult Build(params string[] arguments) => Run(["build", .. arguments]);

    /// <summary>Any <c>dotnet</c> command that runs MSBuild, with a binary log.</summary>
    public BuildResult Run(params string[] arguments)
    {
        var log = PathOf("build.binlog");
        File.Delete(log);
        var result = ProcessRunner.Run(Sources.Dotnet, [.. arguments, $"-bl:{log}", "-nologo"], Root, environment);
        return new BuildResult(result.ExitCode, result.Output, log);
    }

    /// <summary>Any <c>dotnet</c> command.</summary>
    public ProcessResult Dotnet(params string[] arguments) => ProcessRunner.Run(Sources.Dotnet, arguments, Root, environment);

    public string Git(params string[] arguments)
    {
        var result = ProcessRunner.Run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "core.autocrlf=false", .. arguments], Root, environment);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)} failed:\n{result.Output}");
        return result.Output;
    }

    public void Commit() => Git("add", "-A");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner or a node that ends late may hold a file; the folder is temporary anyway.
        }
    }
}
