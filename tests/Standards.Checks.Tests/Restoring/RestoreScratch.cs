using System.Text.Json;
using Standards.Checks.Commands.Restoring;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Restoring;

/// <summary>A repository of two projects with all that a restore leaves, for one test.</summary>
public abstract class RestoreScratch : IDisposable
{
    private protected TestFolder Folder { get; } = new();

    private protected RestoreRequest Request { get; }

    protected RestoreScratch()
    {
        Folder.Init()
            .Write(".gitignore", "obj/\nartifacts/\nignored.props\n")
            .Write("Directory.Build.props", "<Project />")
            .Write("eng/imported.targets", "<Project />")
            .Write("A.sln", "")
            .Write("src/A/A.csproj", "<Project />")
            .Write("src/A/ignored.props", "<Project />")
            .Write("src/A/Program.cs", "class X;")
            .Write("src/B/B.csproj", "<Project />");
        File.WriteAllText(Package, "package");
        WriteOutputs("A", "../B/B.csproj");
        WriteOutputs("B");
        var environment = new Dictionary<string, string>(Folder.Environment) { ["Custom"] = "1" };
        Request = new RestoreRequest(
            Folder.Root,
            StateFolder,
            At("A.sln"),
            [At("src/A/A.csproj")],
            "engine 1",
            TestDay.Text,
            new Dictionary<string, string> { ["Configuration"] = "Debug" },
            environment);
    }

    private protected string StateFolder => At("artifacts/standards/state");

    private protected string Package => Folder.Beside("package.nupkg.sha512");

    private protected string Record => Path.Combine(StateFolder, "restore-A.sln.bin");

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string At(string path) => Path.Combine(Folder.Root, path);

    private protected bool IsCurrent(RestoreRequest? other = null) => RestoreRecord.IsCurrent(other ?? Request, CancellationToken.None);

    private protected void Write() => RestoreRecord.Write(Request, CancellationToken.None);

    private protected void WriteOutputs(string project, params string[] references)
    {
        WriteAssets(project, references);
        WriteCache(project);
        Folder.Write($"src/{project}/obj/{project}.csproj.nuget.g.props", "<Project />");
        Folder.Write($"src/{project}/obj/{project}.csproj.nuget.g.targets", "<Project />");
    }

    private protected void WriteAssets(string project, params string[] references) =>
        Folder.Write(
            $"src/{project}/obj/project.assets.json",
            JsonSerializer.Serialize(new { libraries = references.ToDictionary(r => r, r => new { msbuildProject = r }) }));

    private protected void WriteCache(string project, bool success = true, object[]? logs = null, string? path = null) =>
        Folder.Write($"src/{project}/obj/project.nuget.cache", Cache(path ?? At($"src/{project}/{project}.csproj"), success, logs ?? []));

    private protected string Cache(string project, bool success, object[] logs) =>
        JsonSerializer.Serialize(new { version = 2, success, projectFilePath = project, expectedPackageFiles = (string[])[Package], logs });
}
