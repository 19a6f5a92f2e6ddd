using Standards.Sdk.Tests.Harness.Reports;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// A repository of its own in a temporary folder: git, global.json with the packed SDK, a feed. <c>Write</c> puts files in,
/// <c>Build</c> runs <c>dotnet build</c>; what a test sees is the exit code, the log, the reports and the binary log.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private static int _logs;

    private readonly Dictionary<string, string?> _environment = BuildEnvironment.Clean(PackedSdk.Instance.Packages);
    private readonly string _temporary;

    /// <param name="name">Name of the folder; may hold anything that a file system allows.</param>
    /// <param name="git">Whether the folder is a git repository.</param>
    public ScratchRepository(string name = "repo", bool git = true)
    {
        _temporary = Path.Combine(Path.GetTempPath(), "standards-tests", Path.GetRandomFileName());
        Root = Path.Combine(_temporary, name);
        Directory.CreateDirectory(Root);
        if (git)
        {
            Git("init", "-q", "-b", "main");
            Git("remote", "add", "origin", Remote);
        }

        // The pin and the update bot are what every repository is asked for, so that no report holds a suggestion that a test did not mean.
        Write(
            "global.json",
            $$"""{ "msbuild-sdks": { "Standards.Sdk": "{{PackedSdk.Instance.Version}}" }, "sdk": """
                + $$"""{ "version": "{{Sources.DotnetVersion}}", "rollForward": "latestPatch" } }""");
        Write("renovate.json", """{ "extends": ["config:recommended"], "minimumReleaseAge": "7 days" }""");
        Write(
            "nuget.config", $"""<configuration><packageSources><add key="under-test" value="{PackedSdk.Instance.Feed}" /></packageSources></configuration>""");
        Write(".gitignore", "bin/\nobj/\nartifacts/\nTestResults/\n*.binlog\n");
        Write("README.md", "# Repository under test\n");
        // The folders above a temporary folder must not speak into the test.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    private ScratchRepository(ScratchRepository origin, string name)
    {
        _temporary = origin._temporary;
        Root = Path.Combine(_temporary, name);
    }

    /// <summary>Where the repository says that it was pushed to; nobody asks there.</summary>
    public const string Remote = "https://github.com/example/orders.git";

    /// <summary>The argument of a build that runs on the day of the tests.</summary>
    public const string Today = $"-p:StandardsDate={TestDay.Text}";

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

    /// <summary>A repository beside this one that a command has made or will make; it goes with this one.</summary>
    public ScratchRepository Sibling(string name) => new(this, name);

    /// <summary>A library under src/ and a test project for it, so that the layout rules are silent.</summary>
    public ScratchRepository Library(string name, string body = "")
    {
        Write($"src/{name}/{name}.csproj", $"""<Project Sdk="Standards.Sdk">{body}</Project>""");
        Write($"src/{name}/Thing.cs", $"""
            namespace {name};

            /// <summary>A thing.</summary>
            public sealed class Thing;

            """);
        Write(
            $"tests/{name}.Tests/{name}.Tests.csproj",
            $"""<Project Sdk="Standards.Sdk"><ItemGroup><ProjectReference Include="../../src/{name}/{name}.csproj" /></ItemGroup></Project>""");
        Write($"tests/{name}.Tests/ThingTests.cs", $$"""
            namespace {{name}}.Tests;

            public class ThingTests
            {
                [Fact]
                public void IsThere() => Assert.NotNull(new Thing());
            }

            """);
        return this;
    }

    public ScratchRepository Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Replaces text in a file and fails when it is not there.</summary>
    public ScratchRepository Edit(string path, string old, string @new)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        return Write(path, Read(path).Replace(old, @new, StringComparison.Ordinal));
    }

    public ScratchRepository Delete(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Exists(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));

    public string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Sets an environment variable of the builds that follow.</summary>
    public ScratchRepository Set(string variable, string? value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary><c>dotnet build</c> with a binary log.</summary>
    public BuildResult Build(params string[] arguments) => Run(["build", .. arguments]);

    /// <summary>Our checks of one project without restore and compilation, which say nothing about most rules.</summary>
    public BuildResult Check(string project, params string[] arguments) => Run(["msbuild", project, "-t:StandardsCheck", .. arguments]);

    /// <summary>Any <c>dotnet</c> command that runs MSBuild, with a binary log outside the repository.</summary>
    public BuildResult Run(params string[] arguments)
    {
        var (command, log) = Logged(arguments);
        var result = BuildServers.Rent(_environment, e => ProcessRunner.Run(Sources.Dotnet, command, Root, e));
        if (BuildServers.WasLost(result))
        {
            return RunWithoutServer(arguments);
        }

        var inServer = _environment[BuildServers.UseServer] == "1";
        return new BuildResult(inServer ? BuildServers.ExitCodeOf(result) : result.ExitCode, result.Output, log, Root);
    }

    /// <summary>The same in a process that ends with the build. What it builds does not differ: the same properties, the same compiler.</summary>
    public BuildResult RunWithoutServer(params string[] arguments)
    {
        var (command, log) = Logged(arguments);
        var result = ProcessRunner.Run(Sources.Dotnet, command, Root, BuildServers.Without(_environment));
        return new BuildResult(result.ExitCode, result.Output, log, Root);
    }

    /// <summary>The same in another server than the builds before it, as happens to a build when other tests run beside this one.</summary>
    public BuildResult RunInAnotherServer(params string[] arguments) => BuildServers.Rent(_environment, _ => Run(arguments));

    private (string[] Command, string Log) Logged(string[] arguments)
    {
        var log = Path.Combine(_temporary, $"{Interlocked.Increment(ref _logs)}.binlog");
        // Without the text of all imported files, which no test reads: a tenth of the CPU time of a small build.
        return ([.. arguments, $"-bl:{log};ProjectImports=None", "-nologo"], log);
    }

    /// <summary>Two such commands, started together.</summary>
    public (BuildResult First, BuildResult Second) RunBoth(string[] first, string[] second)
    {
        var other = Task.Run(() => Run(second));
        return (Run(first), other.GetAwaiter().GetResult());
    }

    /// <summary>Any <c>dotnet</c> command.</summary>
    public ProcessResult Dotnet(params string[] arguments) => BuildServers.Rent(_environment, e => ProcessRunner.Run(Sources.Dotnet, arguments, Root, e));

    /// <summary>A script of bash in the root of the repository, with variables of its own on top of those of the builds.</summary>
    public ProcessResult Bash(string script, IEnumerable<string> options, IReadOnlyDictionary<string, string?> variables)
    {
        var file = Path.Combine(_temporary, $"{Interlocked.Increment(ref _logs)}.sh");
        File.WriteAllText(file, script);
        var all = new Dictionary<string, string?>(_environment)
        {
            ["PATH"] = $"""{Path.GetDirectoryName(Sources.Dotnet)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}""",
        };
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return BuildServers.Rent(all, e => ProcessRunner.Run("bash", [.. options, file], Root, e));
    }

    /// <summary>Builds that follow run in processes of their own, which end with them.</summary>
    public ScratchRepository WithoutServer()
    {
        foreach (var (name, value) in BuildServers.Without(_environment))
        {
            _environment[name] = value;
        }

        return this;
    }

    /// <summary>Any <c>dotnet</c> command in a terminal; what it leaves on the screen. For tests with <see cref="TerminalFactAttribute"/>.</summary>
    public ProcessResult InTerminal(params string[] arguments) => Terminal.Run(arguments, Root, _environment);

    public string Git(params string[] arguments)
    {
        var result = ProcessRunner.Run(
            "git",
            ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always", .. arguments],
            Root,
            _environment);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)} failed:\n{result.Output}");
        return result.Output;
    }

    public ScratchRepository Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", "State");
        return this;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_temporary, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner or a node that ends late may hold a file; the folder is temporary anyway.
        }
    }
}
